import type { Page } from "@playwright/test";

/** Puts rows into the app's database past the app, by the names of its tables. Load the page again after it. */
export async function writeRows(
  page: Page,
  rows: Readonly<Record<string, readonly unknown[]>>,
): Promise<void> {
  await page.evaluate(async (tables) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("fasciamap");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error as Error)); // an error by then
    });
    const names = Object.keys(tables);
    const transaction = db.transaction(names, "readwrite");
    for (const name of names) {
      for (const row of tables[name] ?? []) transaction.objectStore(name).put(row);
    }
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    db.close();
  }, rows);
}
