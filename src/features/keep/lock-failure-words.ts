import { notSavedWords } from "@/messages/not-saved-words";
import type { Say } from "@/messages/use-messages";
import type { LockFailure } from "@/storage/lock-device";

/** Why a lock was not set, changed, removed or opened, as a sentence. */
export function lockFailureWords(say: Say, failure: LockFailure): string {
  switch (failure) {
    case "wrong-passcode":
      return say("lock.wrong");
    case "no-memory":
      return say("lock.noMemory");
    case "disk-full":
    case "storage-blocked":
    case "closed":
      return notSavedWords(say, failure);
  }
}
