import { expect, type Page, test } from "@playwright/test";

import { reportPromise } from "../support/report-promise.ts";
import {
  putStoredDatabase,
  type StoredDatabase,
  storedDatabase,
  storedVersions,
} from "../support/stored-database.ts";
import { killBrowser } from "./support/kill-browser.ts";
import {
  makeProfile,
  openProfileByList,
  type ProfileBrowser,
  removeProfile,
} from "./support/profile.ts";
import { readRows } from "./support/read-rows.ts";
import { seededRandom } from "./support/seeded-random.ts";
import { watchPolicy } from "./support/watch-policy.ts";

/** Versions of the tables before the one that is written now. */
const VERSIONS = storedVersions.slice(0, -1);
/** Kills for each of them. */
const KILLS = process.env["SOAK"] ? 20 : 1;
/** Latest moment of a kill, in milliseconds after the upgrade began. */
const LATEST_MS = 120;
/** A file of the app's own that opens no database. */
const BESIDE = "favicon.svg";

test.use({ trace: "off" }); // it says nothing of a killed browser

/** Puts that database where nothing is left of another. */
async function seed(page: Page, address: string, stored: StoredDatabase): Promise<void> {
  const { origin } = new URL(address);
  const devtools = await page.context().newCDPSession(page);
  await page.goto(`${address}${BESIDE}`);
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await page.evaluate(putStoredDatabase, { name: "fasciamap", stored });
}

/** Opens the app and kills the browser while it upgrades the database, or right after. */
async function killWhileUpgrading(
  { context, page }: ProfileBrowser,
  { profile, address, waitMs }: { profile: string; address: string; waitMs: number },
): Promise<void> {
  const begun = new Promise<void>((resolve) => {
    void context.exposeBinding("tellUpgrade", () => resolve());
  });
  // Holds every upgrade open, by asking it for one thing after another, so that the kill comes in its middle.
  await page.addInitScript((longestMs) => {
    const { open } = { open: Reflect.get(IDBFactory.prototype, "open") as IDBFactory["open"] };
    IDBFactory.prototype.open = function (this: IDBFactory, ...args) {
      const request = Reflect.apply(open, this, args);
      request.addEventListener("upgradeneeded", () => {
        const until = performance.now() + longestMs;
        const tell: unknown = Reflect.get(globalThis, "tellUpgrade");
        if (typeof tell === "function") tell();
        const store = request.transaction?.objectStore("clients");
        const askOn = () => {
          if (performance.now() < until) store?.count().addEventListener("success", askOn);
        };
        askOn();
      });
      return request;
    };
  }, LATEST_MS / 2);
  const going = page.goto(address).catch(() => null); // ended by the kill
  await begun;
  await page.waitForTimeout(waitMs);
  await killBrowser(profile, context);
  await going;
}

/** The version that the database is of, as IndexedDB counts. */
function versionIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open("fasciamap");
        request.addEventListener("success", () => {
          resolve(request.result.version);
          request.result.close();
        });
        request.addEventListener("error", () => reject(new Error(request.error?.message)));
      }),
  );
}

/** Names of the tables whose rows are not those that were stored; settings may gain some. */
async function changedTables(page: Page, stored: StoredDatabase): Promise<string[]> {
  const changed: string[] = [];
  for (const [table, rows] of Object.entries(stored.tables)) {
    const now = (await readRows(page, table)).map((row) => JSON.stringify(row));
    const before = rows.map((row) => JSON.stringify(row));
    const isWhole = before.every((row) => now.includes(row)) && now.length === before.length;
    if (!isWhole && table !== "settings") changed.push(table);
  }
  return changed;
}

/** What is lost after a kill, right away and once the app has upgraded what it found. */
async function lossesIn(page: Page, address: string, stored: StoredDatabase) {
  await page.goto(`${address}${BESIDE}`);
  const isBefore = (await versionIn(page)) === stored.version;
  const losses = (await changedTables(page, stored)).map((table) => `${table} after the kill`);
  const breaches = await watchPolicy(page.context(), address);
  await page.goto(address, { waitUntil: "commit" });
  await page.getByRole("button", { name: "Add a place by name" }).waitFor();
  expect(breaches()).toEqual([]);
  expect(await versionIn(page)).toBeGreaterThan(stored.version);
  for (const table of await changedTables(page, stored)) losses.push(`${table} after the upgrade`);
  return { isBefore, losses };
}

test("a browser killed in the middle of an upgrade of the database loses nothing", async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + VERSIONS.length * KILLS * 20_000);
  const address = baseURL!;
  const profile = makeProfile();
  const lost: string[] = [];
  let [kills, wereBefore] = [0, 0];
  let browser = await openProfileByList(profile);

  for (const version of VERSIONS) {
    const stored = storedDatabase(version);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const waitMs = seededRandom(100 * version + kill)() * LATEST_MS;
      await seed(browser.page, address, stored);
      await killWhileUpgrading(browser, { profile, address, waitMs });
      kills += 1;

      browser = await openProfileByList(profile); // looks at what the kill left, and is the next to be killed
      const { isBefore, losses } = await lossesIn(browser.page, address, stored);
      if (isBefore) wereBefore += 1;
      lost.push(...losses.map((what) => `version ${version}, kill ${kill}: ${what}`));
    }
  }
  await browser.context.close();
  removeProfile(profile);

  reportPromise(
    "kill -9 in the middle of an upgrade",
    `${kills} kills (${wereBefore} before it was committed), ${lost.length} lost`,
    "40 kills, 0 lost",
  );
  expect(lost).toEqual([]);
});

test("code of an older release leaves the database of a newer one as it is", async ({ page }) => {
  const stored = { ...storedDatabase(storedVersions.length), version: 900 };
  await page.goto(`./${BESIDE}`);
  await page.evaluate(putStoredDatabase, { name: "fasciamap", stored });
  await page.goto("./");
  await expect(page.getByText("newer version").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a place by name" })).toHaveCount(0);
  for (const [table, rows] of Object.entries(stored.tables)) {
    expect(await readRows(page, table)).toEqual(rows);
  }
});
