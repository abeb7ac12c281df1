import { failed, ok, type Result } from "@/lib/result";
import type { Database } from "@/storage/database";
import { saveFailureOf, type SaveFailure } from "@/storage/save-failure";

/** Longest wait, in milliseconds, for a new connection: a failure is to be said within a second. */
const REOPEN_LIMIT = 800;

/**
 * Runs a write and names why it failed, if it did. Browsers sometimes lose the connection to their
 * own store: then it is opened anew and the write tried once more, which heals most of that unseen.
 *
 * @param write - resolves once the browser has committed; it must not catch errors of the database,
 * and doing it twice must come to the same as doing it once
 * @throws whatever `write` throws that is no failed save: a mistake in our code
 */
export async function attemptSave<Value>(
  db: Database,
  write: () => PromiseLike<Value>,
): Promise<Result<Value, SaveFailure>> {
  const first = await attempt(write);
  if (first.ok || first.failure === "disk-full" || !db.mayReopen()) return first;
  try {
    db.close({ disableAutoOpen: false });
    const isOpen = await Promise.race([db.open(), wait(REOPEN_LIMIT)]);
    if (!isOpen) return first;
    const second = await attempt(write);
    return second.ok ? second : first;
  } catch {
    return first; // it does not open, or what is there now is not what was there before
  }
}

async function attempt<Value>(
  write: () => PromiseLike<Value>,
): Promise<Result<Value, SaveFailure>> {
  try {
    return ok(await write());
  } catch (error) {
    const failure = saveFailureOf(error);
    if (failure === undefined) throw error;
    return failed(failure);
  }
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds);
  });
}
