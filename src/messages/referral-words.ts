import type { Place } from "@/domain/place";
import type { Referral } from "@/domain/referral";
import { placeHeading, placeName } from "@/messages/place-name";
import type { Say } from "@/messages/use-messages";

type NamedPlace = Pick<Place, "region" | "side">;

/** From where to where, by name: "Side of the right hip → left jaw and right forehead". */
export function fromToWords(say: Say, from: NamedPlace, to: readonly NamedPlace[]): string {
  const names = to.map(({ region, side }) => placeName(say, region, side));
  const last = names.at(-1) ?? "";
  const places = names.slice(0, -1).join(say("list.comma"));
  return say("felt.fromTo", {
    from: placeHeading(say, from.region, from.side),
    to: places === "" ? last : say("felt.and", { places, last }),
  });
}

/**
 * What was felt elsewhere, as a sentence: "Side of the right hip → left jaw, warm, 4 of 10, during, lasted a
 * minute". What was not said is left out, and so is what came with it: see `cameWith`.
 */
export function referralWords(say: Say, referral: Referral): string {
  const { from, to, words, ownWord, intensity, when, lasted, isKnown } = referral;
  return [
    fromToWords(say, from, to),
    ...words.map((word) => say(`felt.word.${word}`)),
    ownWord,
    intensity === null ? "" : say("spot.intensityOnly", { intensity }),
    when === null ? "" : say(`felt.when.${when}`),
    lasted === null ? "" : say(`felt.lasted.${lasted}`),
    isKnown === null ? "" : say(`felt.said.${isKnown}`),
  ]
    .filter(Boolean)
    .join(say("list.comma"));
}
