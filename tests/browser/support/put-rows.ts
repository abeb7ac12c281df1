import type { Page } from "@playwright/test";

/** Puts rows into a table of the device's database, past the app. */
export async function putRows(
  page: Page,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  await page.evaluate(
    async ([name, all]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("fasciamap");
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(request.error?.message)));
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(name, "readwrite");
        for (const row of all) transaction.objectStore(name).put(row);
        transaction.addEventListener("complete", () => resolve());
        transaction.addEventListener("error", () => reject(new Error(transaction.error?.message)));
      });
      db.close();
    },
    [table, rows] as const,
  );
}
