import type { BodyMap } from "@/domain/body-map";

type Told = Pick<BodyMap, "isNothing" | "spots" | "changes" | "referrals">;

/** Whether a person has said anything in a map; "nothing today" is something. */
export function saysSomething({ isNothing, spots, changes, referrals }: Told): boolean {
  return isNothing || spots.length > 0 || changes.length > 0 || referrals.length > 0;
}
