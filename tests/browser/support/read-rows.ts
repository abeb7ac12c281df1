import type { Page } from "@playwright/test";

/** The rows of a table as they are stored, past the app; none where there is no such table. */
export function readRows(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("fasciamap");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(request.error?.message)));
    });
    try {
      if (!db.objectStoreNames.contains(name)) return [];
      return await new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(request.error?.message)));
      });
    } finally {
      db.close();
    }
  }, table);
}
