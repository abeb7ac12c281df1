import type { SpotDetails } from "@/domain/spot-details";
import type { Say } from "@/messages/use-messages";

/**
 * What was said of a spot beyond its qualities and strength, in words: one text for each thing said,
 * each beginning with a capital and ending without a full stop; none where nothing was said. Whether
 * it is the main spot and whether it is to be avoided is said by `flagWord`.
 */
export function detailWords(say: Say, spot: SpotDetails): string[] {
  const words: string[] = [];
  const feelings = [
    ...spot.feelings.map((feeling) => say(`detail.feeling.${feeling}`).toLowerCase()),
    ...(spot.ownFeeling === "" ? [] : [say("detail.own", { text: spot.ownFeeling })]),
  ];
  if (feelings.length > 0) {
    words.push(say("detail.feelings.said", { feelings: feelings.join(say("list.comma")) }));
  }
  if (spot.isSkinRed !== null) {
    words.push(say(spot.isSkinRed ? "detail.redSkin.yes" : "detail.redSkin.no"));
  }
  const time = [
    ...(spot.since === null ? [] : [say("detail.since.said", { since: spot.since })]),
    ...(spot.sinceWords === "" ? [] : [say("detail.own", { text: spot.sinceWords })]),
  ];
  if (time.length > 0) words.push(time.join(say("list.comma")));
  if (spot.course !== null) words.push(say(`detail.course.${spot.course}`));
  if (spot.better !== "") words.push(say("detail.better.said", { text: spot.better }));
  if (spot.worse !== "") words.push(say("detail.worse.said", { text: spot.worse }));
  return words;
}

/** What must not be overlooked about a spot, in the order in which it is said. */
export const spotFlags = ["isMain", "isToAvoid"] as const;
export type SpotFlag = (typeof spotFlags)[number];

/** The same in words: that it is the main spot, that it is to be avoided. */
export function flagWord(say: Say, flag: SpotFlag): string {
  return say(flag === "isMain" ? "detail.main" : "detail.avoid");
}
