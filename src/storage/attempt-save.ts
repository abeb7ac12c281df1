import { failed, ok, type Result } from "@/lib/result";
import { saveFailureOf, type SaveFailure } from "@/storage/save-failure";

/**
 * Runs a write and names why it failed, if it did.
 *
 * @param write - resolves once the browser has committed; it must not catch errors of the database
 * @throws whatever `write` throws that is no failed save: a mistake in our code
 */
export async function attemptSave<Value>(
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
