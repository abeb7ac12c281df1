import type { Quality } from "@/domain/spot";
import type { Say } from "@/messages/use-messages";

/** The one to three letters that stand in a marker for each quality. */
export function qualityLetters(say: Say): Readonly<Record<Quality, string>> {
  return {
    hot: say("quality.hot.letters"),
    hard: say("quality.hard.letters"),
    tender: say("quality.tender.letters"),
  };
}
