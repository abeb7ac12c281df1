import type { Result } from "@/lib/result";
import type { SaveFailure } from "@/storage/save-failure";

let failure: SaveFailure | null = null;
const listeners = new Set<() => void>();

/**
 * Has it said at the head of the page when a write fails of which its own screen says nothing, as of a choice
 * that is stored when it is made. A later one that succeeds takes that back.
 *
 * @returns what the write came to
 */
export async function sayUnsaved<Value>(
  saving: Promise<Result<Value, SaveFailure>>,
): Promise<Result<Value, SaveFailure>> {
  const result = await saving;
  const next = result.ok ? null : result.failure;
  if (next !== failure) {
    failure = next;
    for (const listener of listeners) listener();
  }
  return result;
}

/** Why the last of these writes failed; `null` if it did not. */
export function unsaved(): SaveFailure | null {
  return failure;
}

/** Has it called whenever that changes; gives what ends that. */
export function onUnsaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
