import { cleanText } from "@/domain/clean-text";
import { ClientId } from "@/domain/client";
import { Instant } from "@/domain/instant";
import { z } from "@/domain/zod";

/** Longest plan, and longest notes, in UTF-16 code units. */
export const PRACTICE_NOTE_LIMIT = 4000;

/**
 * What a therapist writes down of a client for nobody else. It is kept apart from maps and sessions, and
 * no map file has a place for it: see `encodeMapFile`.
 */
export const PracticeNotes = z.readonly(
  z.object({
    clientId: ClientId,
    /** Of two copies the one changed later is the newer. */
    changedAt: Instant,
    /** What is meant to be done the next time. */
    plan: z.string().check(z.overwrite(cleanText), z.maxLength(PRACTICE_NOTE_LIMIT)),
    notes: z.string().check(z.overwrite(cleanText), z.maxLength(PRACTICE_NOTE_LIMIT)),
  }),
);
export type PracticeNotes = z.infer<typeof PracticeNotes>;

/** Of a client of whom nothing was written down yet. */
export function noPracticeNotes(clientId: ClientId): PracticeNotes {
  return { clientId, changedAt: "1970-01-01T00:00:00.000Z", plan: "", notes: "" };
}
