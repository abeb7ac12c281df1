import { z } from "@/domain/zod";
import type { Database } from "@/storage/database";
import { LOCK } from "@/storage/settings";

/** How hard a passcode is worked into a key: 2^logN blocks of 1 kB, and that p times. */
export const ScryptCost = z.readonly(
  z.object({
    logN: z.int().check(z.gte(10), z.lte(18)), // 256 MB at most: a made-up record must not fill the memory
    p: z.int().check(z.gte(1), z.lte(16)),
  }),
);
export type ScryptCost = z.infer<typeof ScryptCost>;

/**
 * A lock: how a passcode becomes a key, and the key of the data, sealed with that. The data's key was drawn at
 * random and stays the same when the passcode is changed. Nothing in it is secret without the passcode.
 */
export const LockRecord = z.readonly(
  z.object({
    version: z.literal(1),
    id: z.string(),
    cost: ScryptCost,
    /** 16 random bytes, base64. */
    salt: z.string(),
    /** The data's key, sealed; base64. */
    wrapped: z.string(),
  }),
);
export type LockRecord = z.infer<typeof LockRecord>;

/** The lock of a database; `null`: there is none, or none that can be read. */
export async function readLock(db: Database): Promise<LockRecord | null> {
  const row = await db.settings.get(LOCK);
  const read = LockRecord.safeParse(
    typeof row === "object" && row !== null && "value" in row ? row.value : null,
  );
  return read.success ? read.data : null;
}
