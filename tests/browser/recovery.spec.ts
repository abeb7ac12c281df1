import { readFileSync } from "node:fs";

import { expect, type Page, test } from "@playwright/test";

import { damages } from "./support/damage.ts";
import { markByName } from "./support/mark-by-name.ts";
import {
  copyProfile,
  databaseFolder,
  makeProfile,
  openProfileByList,
  removeProfile,
} from "./support/profile.ts";
import { readRows } from "./support/read-rows.ts";
import { reportPromise } from "../support/report-promise.ts";
import { saved } from "./support/saved.ts";
import { watchPolicy } from "./support/watch-policy.ts";
import { seededRandom } from "./support/seeded-random.ts";

/** Each way of damage six times, or the ones that were silent or final once. */
const ROUNDS = process.env["SOAK"] ? 6 : 1;
const ways = Object.entries(damages).filter(
  ([what]) => process.env["SOAK"] || /manifest|CURRENT is empty|log are flipped|folder/.test(what),
);

test.use({ actionTimeout: 20_000 });
test.skip(({ isMobile }) => isMobile, "the disk is the same at every size");

/** Resolves once the automatic copy has followed every write. */
async function copied(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    /"maps":[1-9]/.test(localStorage.getItem("fasciamap-witness") ?? ""),
  );
}

/** What must not be lost, whatever happens to the database's files. */
async function storedMaps(page: Page): Promise<string> {
  return mapsAsText(await readRows(page, "maps"));
}

function mapsAsText(maps: readonly Record<string, unknown>[]): string {
  return JSON.stringify(maps.map(({ id, changedAt, spots }) => ({ id, changedAt, spots })));
}

/** A profile with a map of its own and with received ones, written in two sittings. */
async function seedProfile(address: string): Promise<{ profile: string; maps: string }> {
  const profile = makeProfile();
  const first = await openProfileByList(profile);
  await first.page.goto(`${address}#/practice`);
  await first.page
    .locator("input[type=file]")
    .setInputFiles("tests/fixtures/map-file-v1.fasciamap");
  await first.page.getByRole("navigation", { name: "Parts of this page" }).waitFor();
  await copied(first.page);
  await first.context.close();

  const second = await openProfileByList(profile);
  await second.page.goto(address);
  await markByName(second.page, "left knee");
  await saved(second.page);
  await second.page.waitForTimeout(200);
  await copied(second.page);
  const maps = await storedMaps(second.page);
  await second.context.close();
  return { profile, maps };
}

/** Does what the recovery screen offers. Where the browser lets nothing be repaired, that is a file. */
async function recover(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Bring it back" }).click();
  const working = page.getByRole("button", { name: "Open a map file" });
  const stuck = page.getByText("cannot open its storage any more");
  await working.or(stuck).first().waitFor({ timeout: 30_000 });
  if (await working.isVisible()) return storedMaps(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save this copy to a file" }).click(),
  ]);
  const backup = JSON.parse(readFileSync(await download.path(), "utf8")) as {
    tables: { maps: Record<string, unknown>[] };
  };
  return mapsAsText(backup.tables.maps);
}

test("a damaged database is noticed and restored, never taken for a first visit", async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + ways.length * ROUNDS * 40_000);
  const seed = await seedProfile(baseURL!);
  let injected = 0;
  const wrong: string[] = [];

  for (const [what, damage] of ways) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const profile = copyProfile(seed.profile);
      damage(databaseFolder(profile, baseURL!), seededRandom(injected + 1));
      injected += 1;

      const { context, page } = await openProfileByList(profile);
      const breaches = await watchPolicy(context, baseURL!);
      await page.goto(`${baseURL}#/practice`);
      const recovery = page.getByRole("button", { name: "Bring it back" });
      const working = page.getByRole("button", { name: "Open a map file" });
      await recovery.or(working).first().waitFor({ timeout: 30_000 });
      const maps = (await recovery.isVisible()) ? await recover(page) : await storedMaps(page);
      if (maps !== seed.maps) wrong.push(`${what}, round ${round}`);
      wrong.push(...breaches());
      await context.close();
      removeProfile(profile);
    }
  }
  removeProfile(seed.profile);

  const kept = injected - wrong.length;
  reportPromise("silent loss is noticed, and restored", `${kept} of ${injected}`, "60 of 60");
  expect(wrong).toEqual([]);
});
