import { failed, ok, type Result } from "@/lib/result";
import type { Database } from "@/storage/database";
import { saveFailureOf } from "@/storage/save-failure";

/**
 * Why there is no database to work with.
 *
 * - `newer-app`: a newer release of the app has used it; reloading gets that release
 * - `storage-blocked`: the browser keeps no data for this site, or its store is broken
 */
export type OpenFailure = "newer-app" | "storage-blocked";

/** Opens the database, or says why not. Opening one that is open is fine. */
export async function openDatabase(db: Database): Promise<Result<void, OpenFailure>> {
  try {
    await db.open();
    return ok(undefined);
  } catch (error) {
    switch (saveFailureOf(error)) {
      case "closed":
        return failed("newer-app");
      case "disk-full":
      case "storage-blocked":
        return failed("storage-blocked");
      case undefined:
        throw error;
    }
  }
}
