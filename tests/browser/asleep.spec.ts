import { expect, type Page, test } from "@playwright/test";

import { markByName } from "./support/mark-by-name.ts";
import { makeProfile, openProfile, removeProfile } from "./support/profile.ts";
import { readRows } from "./support/read-rows.ts";
import { saved } from "./support/saved.ts";
import { watchPolicy } from "./support/watch-policy.ts";

/** What is tried is the database; drawing in software would take most of the time. */
const BY_LIST = ["--disable-3d-apis"];
/** Playwright keeps pages awake unless it is told otherwise. */
const KEEPS_AWAKE = "--disable-back-forward-cache";

test.use({ trace: "off" }); // it says nothing of a page that sleeps

const listed = (page: Page) => page.locator(".spot-list > li");

async function openMap(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Add a place by name" }).waitFor();
}

test("a page that the browser put to sleep and woke by Back shows what another tab has marked, and loses nothing", async ({
  baseURL,
}) => {
  const profile = makeProfile();
  const { context, page } = await openProfile(profile, BY_LIST, [KEEPS_AWAKE]);
  const breaches = await watchPolicy(context, baseURL!);
  await openMap(page, baseURL!);
  await markByName(page, "left calf");
  await saved(page);
  await page.evaluate(() => Reflect.set(globalThis, "isSameDocument", true));

  const devtools = await context.newCDPSession(page);
  const reasons: unknown[] = [];
  await devtools.send("Page.enable");
  devtools.on("Page.backForwardCacheNotUsed", (why) => reasons.push(why.notRestoredExplanations));
  await page.goto("data:text/html,elsewhere");

  const other = await context.newPage();
  // The page may sleep while it copies its maps. Whoever asks for that lock has the browser load it anew:
  // nothing is lost by that, but this is about the other way.
  await other.addInitScript("navigator.locks.request = () => new Promise(() => {})");
  await openMap(other, baseURL!);
  await expect(listed(other)).toHaveCount(1);
  await markByName(other, "right heel");
  await saved(other);

  await page.bringToFront();
  await page.evaluate(() => setTimeout(() => history.back())); // Playwright waits for a load that never comes
  await expect(page).toHaveURL(baseURL!);
  expect(reasons).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(globalThis, "isSameDocument") as unknown)).toBe(
    true,
  );
  await expect(listed(page)).toHaveCount(2);
  await markByName(page, "left knee");
  await saved(page);
  await expect(listed(other)).toHaveCount(3);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await saved(page);

  const [map] = await readRows(page, "maps");
  expect(map?.["spots"]).toHaveLength(2);
  expect(breaches()).toEqual([]);
  await context.close();
  removeProfile(profile);
});
