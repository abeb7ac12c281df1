import type { BodyMap } from "@/domain/body-map";
import type { Say } from "@/messages/use-messages";

type Told = Pick<BodyMap, "isNothing" | "spots" | "changes" | "referrals">;

/**
 * What a map says, in a few words for a list: "3 spots"; "nothing today" only where the person said so. Where
 * there is no spot it says what there is instead: "no spots, 2 changes, 1 thing felt elsewhere".
 *
 * @param whole - the map before spots were filtered out of it
 */
export function mapTold(say: Say, map: Told, whole: Told = map): string {
  if (isFilteredOut(map, whole)) return say("told.filteredOut");
  if (map.spots.length > 0) return say("told.spots", { count: map.spots.length });
  const further = [
    map.changes.length > 0 && say("told.changes", { count: map.changes.length }),
    map.referrals.length > 0 && say("told.felt", { count: map.referrals.length }),
  ].filter((words) => words !== false);
  const first = map.isNothing ? say("told.nothing") : say("told.spots", { count: 0 });
  return [first, ...further].join(say("list.comma"));
}

/** Whether a map has spots, and none that fits the filter. */
export function isFilteredOut(map: Told, whole: Told): boolean {
  return map.spots.length === 0 && whole.spots.length > 0;
}
