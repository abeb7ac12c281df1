import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { BodyMap } from "@/domain/body-map";
import type { Table } from "@/exchange/encode-csv";
import { dayOf } from "@/features/share/day-of";
import { placeHeading } from "@/messages/place-name";
import type { Say } from "@/messages/use-messages";

/**
 * Every spot of some maps as a row: first in words, under headers in the person's language, then by ids that are
 * the same in every language. What was not said is an empty cell.
 */
export function spotsTable(say: Say, figure: Figure, maps: readonly BodyMap[]): Table {
  const comma = say("list.comma");
  const yesNo = (value: boolean | null) =>
    value === null ? null : say(value ? "answer.yes" : "answer.no");
  return {
    header: [
      say("journal.date"),
      say("csv.number"),
      say("area.place"),
      say("csv.qualities"),
      say("journal.strength"),
      say("detail.feelings"),
      say("detail.since"),
      say("detail.course"),
      say("detail.better"),
      say("detail.worse"),
      say("sheet.depth"),
      say("sheet.spread"),
      say("detail.redSkin"),
      say("detail.main"),
      say("detail.avoid"),
      say("sheet.note"),
      ...ids,
    ],
    rows: maps.flatMap((map) =>
      map.spots.map((spot, index) => [
        dayOf(map.startedAt),
        index + 1,
        placeHeading(say, spot.region, spot.side, leafOfSpot(figure, spot)),
        spot.qualities.map((quality) => say(`quality.${quality}`)).join(comma),
        spot.intensity,
        [...spot.feelings.map((feeling) => say(`detail.feeling.${feeling}`)), spot.ownFeeling]
          .filter(Boolean)
          .join(comma),
        [spot.since && say(`detail.since.${spot.since}`), spot.sinceWords]
          .filter(Boolean)
          .join(comma),
        spot.course && say(`detail.course.${spot.course}`),
        spot.better,
        spot.worse,
        spot.depth && say(`depth.${spot.depth}`),
        spreadOf(say, spot.extent),
        yesNo(spot.isSkinRed),
        yesNo(spot.isMain),
        yesNo(spot.isToAvoid),
        spot.note,
        map.id,
        map.startedAt,
        map.moment,
        spot.id,
        spot.region,
        spot.side,
        spot.qualities.join(" "),
        spot.feelings.join(" "),
        spot.since,
        spot.course,
        spot.depth,
        spot.extent?.kind ?? "point",
        spot.extent?.kind === "disc" ? spot.extent.radius : null,
      ]),
    ),
  };
}

const ids = [
  "map_id",
  "map_started_at",
  "map_moment",
  "spot_id",
  "region",
  "side",
  "qualities",
  "feelings",
  "since",
  "course",
  "depth",
  "extent",
  "extent_radius_mm",
];

function spreadOf(say: Say, extent: BodyMap["spots"][number]["extent"]): string {
  if (extent === null) return say("sheet.spread.point");
  if (extent.kind === "strokes") return say("sheet.spread.painted");
  return say("sheet.spread.across", { across: (2 * extent.radius) / 10 });
}
