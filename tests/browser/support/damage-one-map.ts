import type { Page } from "@playwright/test";

/** Puts a map of the person's own into the database that no release of the app can have written. */
export async function damageOneMap(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error as Error)); // an error by then
      });
    const db = await done(indexedDB.open("fasciamap"));
    const clients = await done(
      db.transaction("clients").objectStore("clients").getAll() as IDBRequest<
        { id: string; origin: string }[]
      >,
    );
    const own = clients.find(({ origin }) => origin === "own");
    const maps = db.transaction("maps", "readwrite").objectStore("maps");
    await done(maps.put({ id: crypto.randomUUID(), clientId: own?.id, spots: "torn" }));
    db.close();
  });
}
