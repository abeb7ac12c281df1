import type { BodyMap } from "@/domain/body-map";
import { changeSize } from "@/domain/spot-change";
import type { Table } from "@/exchange/encode-csv";
import { dayOf } from "@/features/share/day-of";
import { placeHeading, placeName } from "@/messages/place-name";
import type { Say } from "@/messages/use-messages";

/** What became of the spots of earlier maps, a row each: in words, then by ids, as in `spotsTable`. */
export function changesTable(say: Say, maps: readonly BodyMap[]): Table {
  return {
    header: [
      say("journal.date"),
      say("area.place"),
      say("after.ask"),
      say("csv.before"),
      say("csv.after"),
      say("csv.points"),
      say("sheet.note"),
      "map_id",
      "map_started_at",
      "map_moment",
      "follows_map_id",
      "spot_id",
      "region",
      "side",
      "outcome",
    ],
    rows: maps.flatMap((map) =>
      map.changes.map((change) => [
        dayOf(map.startedAt),
        placeHeading(say, change.region, change.side),
        say(`change.${change.outcome}`),
        change.before,
        change.after,
        changeSize(change.before, change.after)?.points ?? null,
        change.note,
        map.id,
        map.startedAt,
        map.moment,
        map.followsId,
        change.spotId,
        change.region,
        change.side,
        change.outcome,
      ]),
    ),
  };
}

/** What was felt elsewhere, a row each: in words, then by ids, as in `spotsTable`. */
export function referralsTable(say: Say, maps: readonly BodyMap[]): Table {
  const comma = say("list.comma");
  return {
    header: [
      say("journal.date"),
      say("felt.from"),
      say("felt.to"),
      say("felt.how"),
      say("felt.strength"),
      say("felt.when"),
      say("felt.lasted"),
      say("felt.known"),
      say("csv.cameWith"),
      "map_id",
      "map_started_at",
      "referral_id",
      "hold_id",
      "from_region",
      "from_side",
      "to",
      "words",
      "when",
      "lasted",
      "known",
    ],
    rows: maps.flatMap((map) =>
      map.referrals.map((referral) => [
        dayOf(map.startedAt),
        placeHeading(say, referral.from.region, referral.from.side),
        referral.to.map(({ region, side }) => placeName(say, region, side)).join("; "),
        [...referral.words.map((word) => say(`felt.word.${word}`)), referral.ownWord]
          .filter(Boolean)
          .join(comma),
        referral.intensity,
        referral.when && say(`felt.when.${referral.when}`),
        referral.lasted && say(`felt.lasted.${referral.lasted}`),
        referral.isKnown && say(`felt.known.${referral.isKnown}`),
        referral.cameWithIt,
        map.id,
        map.startedAt,
        referral.id,
        referral.holdId,
        referral.from.region,
        referral.from.side,
        referral.to.map(({ region, side }) => `${region}/${side}`).join(" "),
        referral.words.join(" "),
        referral.when,
        referral.lasted,
        referral.isKnown,
      ]),
    ),
  };
}
