import type { MessageId, Say } from "@/messages/use-messages";

const messages = {
  "disk-full": "practice.diskFull",
  "storage-blocked": "failure.blockedData",
  closed: "failure.newerData",
} as const satisfies Record<string, MessageId>;

/** Why something could not be stored on this device, as the end of a sentence. */
export function saveFailureWords(say: Say, failure: keyof typeof messages): string {
  return say(messages[failure]);
}
