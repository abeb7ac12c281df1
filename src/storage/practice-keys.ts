import { Instant } from "@/domain/instant";
import { PublicKey } from "@/domain/known-key";
import { z } from "@/domain/zod";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import { readRecords } from "@/storage/read-record";
import type { SaveFailure } from "@/storage/save-failure";

/** A key of this practice, with the half that opens what was sealed for it. */
const PracticeKey = z.readonly(
  z.object({
    /** The public half. */
    id: PublicKey,
    secret: z.string().check(z.regex(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/)),
    madeAt: Instant,
    /** When it was last saved to a sealed file of its own; `null`: never. */
    savedAt: z.nullable(Instant),
  }),
);
export type PracticeKey = z.infer<typeof PracticeKey>;

/** All of them, the newest first: that one is given away, the others open what was sealed before. */
export async function listPracticeKeys(db: Database): Promise<readonly PracticeKey[]> {
  const { records } = readRecords(PracticeKey, await db.keys.toArray());
  return records.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}

/** Keeps a key, in place of its own record if there is one. `ok` once the browser has committed. */
export function savePracticeKey(
  db: Database,
  key: PracticeKey,
): Promise<Result<void, SaveFailure>> {
  return attemptSave(db, async () => {
    await db.transaction("rw", db.keys, () => db.keys.put(PracticeKey.parse(key)));
  });
}
