import { saveFailureWords } from "@/messages/save-failure-words";
import type { Say } from "@/messages/use-messages";

/** That something could not be stored on this device, and why, as a sentence. */
export function notSavedWords(say: Say, failure: Parameters<typeof saveFailureWords>[1]): string {
  return say("session.notSaved", { why: saveFailureWords(say, failure) });
}
