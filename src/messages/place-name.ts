import { regionTable, type RegionId, type Side } from "@/domain/region";
import type { MessageId, Say } from "@/messages/use-messages";

/** A single finger or toe of a region, as the figure names it: "palm.thumb". */
export type Digit = MessageId extends infer Id
  ? Id extends `leaf.${infer Leaf}.left`
    ? Leaf
    : never
  : never;

/**
 * The name of a place with its side in words, as in a sentence: "left shoulder blade".
 *
 * @param leaf - what the figure says is there, if finer names are wanted: "left thumb, palm side".
 *   The region's own id, or none, names the region
 */
export function placeName(say: Say, region: RegionId, side: Side, leaf?: RegionId | Digit): string {
  return say(leafMessage(region, side, leaf), { whose: "nobody" });
}

/** The same at the start of a line: "Left shoulder blade". */
export function placeHeading(
  say: Say,
  region: RegionId,
  side: Side,
  leaf?: RegionId | Digit,
): string {
  return capitalised(placeName(say, region, side, leaf));
}

/** The same to the person whose body it is: "Your left shoulder blade", "Front of your left thigh". */
export function yourPlace(say: Say, region: RegionId, side: Side, leaf?: RegionId | Digit): string {
  return capitalised(say(leafMessage(region, side, leaf), { whose: "your" }));
}

/** By the letters alone: the browser’s own language, such as Turkish, may be another than ours. */
function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What anatomy calls a region; the side is the reader's to add. */
export function clinicalName(say: Say, region: RegionId): string {
  return say(`region.${region}.clinical`);
}

function leafMessage(region: RegionId, side: Side, leaf: RegionId | Digit | undefined): MessageId {
  if (leaf === undefined || !isDigit(leaf)) return placeMessage(region, side);
  // No finger is on the midline, whatever a file may say.
  return side === "midline" ? `leaf.${leaf}` : `leaf.${leaf}.${side}`;
}

function isDigit(leaf: RegionId | Digit): leaf is Digit {
  return leaf.includes(".");
}

function placeMessage(region: RegionId, side: Side): MessageId {
  if (side !== "midline") return `region.${region}.${side}`;
  const row = regionTable.find((candidate) => candidate.id === region);
  // A file may say "midline" where no midline is; the plain name is then all that is certain.
  return row?.isAtMidline ? midlineMessage(row.id) : `region.${region}`;
}

type MidlineRegion = Extract<(typeof regionTable)[number], { isAtMidline: true }>["id"];

function midlineMessage(region: RegionId): MessageId {
  return `region.${region as MidlineRegion}.midline`; // checked by the caller
}
