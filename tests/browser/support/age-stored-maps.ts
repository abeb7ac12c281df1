import type { Page } from "@playwright/test";

/**
 * Makes every map on the device older, as if the device had been left alone for so many days. Load
 * the page again after it.
 */
export async function ageStoredMaps(page: Page, days: number): Promise<void> {
  await page.evaluate(
    async (milliseconds) => {
      type Row = { startedAt: string; changedAt: string };
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(request.error as Error)); // an error by then
        });
      const earlier = (instant: string) =>
        new Date(Date.parse(instant) - milliseconds).toISOString();
      const db = await done(indexedDB.open("fasciamap"));
      const maps = db.transaction("maps", "readwrite").objectStore("maps");
      for (const row of (await done(maps.getAll())) as Row[]) {
        const { startedAt, changedAt } = row;
        await done(
          maps.put({ ...row, startedAt: earlier(startedAt), changedAt: earlier(changedAt) }),
        );
      }
      db.close();
    },
    days * 24 * 3_600_000,
  );
}
