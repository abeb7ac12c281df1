import type { SpotFate } from "@/domain/map-differences";
import { placeHeading } from "@/messages/place-name";
import type { Say } from "@/messages/use-messages";

/** How strong a spot was and is: "8 → 5"; empty where neither was said. */
export function fateNumbers(
  say: Say,
  { before, after }: Pick<SpotFate, "before" | "after">,
): string {
  if (before !== null && after !== null) {
    return say("fate.numbers", { before, after }).replaceAll(" ", "\u00a0"); // in one line
  }
  const only = after ?? before;
  return only === null ? "" : say("spot.intensityOnly", { intensity: only });
}

/** A spot and what became of it: "Left shoulder blade: 8 → 5". */
export function fateLine(say: Say, fate: SpotFate): string {
  const place = placeHeading(say, fate.spot.region, fate.spot.side);
  const numbers = fateNumbers(say, fate);
  return numbers === "" ? place : say("fate.line", { place, numbers });
}
