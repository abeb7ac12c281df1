import type { BodyMap } from "@/domain/body-map";
import { changeWords } from "@/messages/change-words";
import { placeHeading } from "@/messages/place-name";
import { referralWords } from "@/messages/referral-words";
import type { Say } from "@/messages/use-messages";

/** What a map says beyond its spots, each as a sentence with all that was written to it. */
export type ToldWords = {
  readonly id: string;
  readonly words: string;
};

/** What became of the spots of an earlier map: "Left shoulder blade: Softer, 8 → 5, 3 points less (37 %)". */
export function toldChanges(say: Say, { changes }: Pick<BodyMap, "changes">): ToldWords[] {
  return changes.map((change) => ({
    id: change.spotId,
    words: sentences(
      `${placeHeading(say, change.region, change.side)}: ${changeWords(say, change)}`,
      [change.note && say("share.withNote", { note: change.note })],
    ),
  }));
}

/** What was felt elsewhere, and what came with it. */
export function toldReferrals(say: Say, { referrals }: Pick<BodyMap, "referrals">): ToldWords[] {
  return referrals.map((referral) => ({
    id: referral.id,
    words: sentences(referralWords(say, referral), [
      referral.cameWithIt && say("felt.cameWith", { text: referral.cameWithIt }),
    ]),
  }));
}

function sentences(first: string, further: readonly string[]): string {
  return [first, ...further].filter(Boolean).join(". ");
}
