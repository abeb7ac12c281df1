import { regionTable, type RegionId, type Side } from "@/domain/region";
import type { MessageId, Say } from "@/messages/use-messages";

/** The name of a place with its side in words, as in a sentence: "left shoulder blade". */
export function placeName(say: Say, region: RegionId, side: Side): string {
  return say(placeMessage(region, side), { whose: "nobody" });
}

/** The same at the start of a line: "Left shoulder blade". */
export function placeHeading(say: Say, region: RegionId, side: Side): string {
  return capitalised(placeName(say, region, side));
}

/** The same to the person whose body it is: "Your left shoulder blade", "Front of your left thigh". */
export function yourPlace(say: Say, region: RegionId, side: Side): string {
  return capitalised(say(placeMessage(region, side), { whose: "your" }));
}

function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** What anatomy calls a region; the side is the reader's to add. */
export function clinicalName(say: Say, region: RegionId): string {
  return say(`region.${region}.clinical`);
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
