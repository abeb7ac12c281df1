import { setTimeout as sleep } from "node:timers/promises";

import { type BrowserContext, expect, type Page, test } from "@playwright/test";

import { reportPromise } from "../support/report-promise.ts";
import { killBrowser } from "./support/kill-browser.ts";
import { mapFileOf } from "./support/map-file-of.ts";
import { markByName } from "./support/mark-by-name.ts";
import { makeProfile, openProfileByList, removeProfile } from "./support/profile.ts";
import { readRows } from "./support/read-rows.ts";
import { seededRandom } from "./support/seeded-random.ts";
import { watchPolicy } from "./support/watch-policy.ts";

/** Kills of the whole browser; every tenth begins a new profile, so that a map stays one of a few dozen spots. */
const KILLS = process.env["SOAK"] ? 200 : 18;
const KILLS_A_PROFILE = 10;
/** Most that is acknowledged of a work before a kill, and latest moment after that, in milliseconds. */
const MOST_STEPS = process.env["SOAK"] ? 3 : 1;
const LATEST_MS = 400;

test.use({ trace: "off" }); // it would take most of the time, and says nothing of a killed browser

const places = ["left heel", "right heel", "left knee", "right knee", "left hip", "right hip"];

/** What is known of a profile: what was acknowledged in it, and what was begun. */
type Told = {
  /** The rows of the list the last time that "Saved on this device" stood beside them. */
  rows: readonly string[];
  /** Numbers of the files that were given to the app, and of those that it has shown as opened. */
  readonly begun: number[];
  readonly opened: number[];
};

/** Has the page tell at once, by itself, of every list that it says is saved. */
async function hearWhatIsSaved(context: BrowserContext, told: Told): Promise<void> {
  await context.exposeBinding("tellSaved", (_source, rows: readonly string[]) => {
    told.rows = rows;
  });
  await context.addInitScript(() => {
    let last = "";
    new MutationObserver(() => {
      if (document.querySelector(".save-state")?.textContent !== "Saved on this device") return;
      const rows = [...document.querySelectorAll(".spot-row")].map((row) => row.textContent ?? "");
      if (rows.join("\n") === last) return;
      last = rows.join("\n");
      const tell: unknown = Reflect.get(globalThis, "tellSaved");
      if (typeof tell === "function") tell(rows);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

/** Marks one place after the other until the browser is gone. */
async function mark(page: Page, random: () => number): Promise<void> {
  for (;;) await markByName(page, places[Math.floor(random() * places.length)]!);
}

/** Opens one file after the other until the browser is gone. */
async function takeIn(page: Page, told: Told, address: string): Promise<void> {
  for (;;) {
    await page.goto(`${address}#/practice`);
    await page.getByRole("heading", { name: "For therapists", level: 1 }).waitFor();
    const number = told.begun.length + 1;
    told.begun.push(number);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles(mapFileOf(number, `Client ${number}`));
    await page.getByRole("navigation", { name: "Parts of this page" }).waitFor();
    told.opened.push(number);
  }
}

/** What is wrong after a restart, in words; nothing is an empty list. The page shows the map at hand. */
async function faultsIn(page: Page, told: Told): Promise<string[]> {
  const faults: string[] = [];
  const rows = await page
    .locator(".spot-row")
    .evaluateAll((all) => all.map((row) => row.textContent));
  const isThere = told.rows.every((row, index) => rows[index] === row);
  if (!isThere) faults.push(`lost: ${told.rows.length} were saved, ${rows.length} are there`);

  const maps = await readRows(page, "maps");
  const histories = await readRows(page, "histories");
  for (const { mapId, past } of histories) {
    const map = maps.find(({ id }) => id === mapId);
    // Nothing was done but to place spots: as many steps back as there are spots.
    const [spots, steps] = [lengthOf(map?.["spots"]), Math.min(lengthOf(past), 50)];
    if (Math.min(spots, 50) !== steps) faults.push(`torn: ${spots} spots, ${steps} steps`);
  }

  const clients = new Set((await readRows(page, "clients")).map(({ id }) => id));
  for (const number of told.begun) {
    const file = JSON.parse(String(mapFileOf(number, "").buffer)) as {
      client: { id: string };
      maps: { id: string }[];
    };
    const here = file.maps.filter(({ id }) => maps.some((map) => map["id"] === id)).length;
    const isWhole = here === file.maps.length && clients.has(file.client.id);
    if (told.opened.includes(number) && !isWhole) faults.push(`lost: file ${number}`);
    if (!isWhole && (here > 0 || clients.has(file.client.id))) faults.push(`torn: file ${number}`);
  }
  return faults;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : -1;
}

/** Opens the app on that profile, and looks whether everything acknowledged is there and nothing is torn. */
async function openAgain(profile: string, address: string, told: Told) {
  const before = { ...told }; // the page tells anew what it finds
  const { context, page } = await openProfileByList(profile);
  await hearWhatIsSaved(context, told);
  const breaches = await watchPolicy(context, address);
  await page.goto(address, { waitUntil: "commit" });
  const recovery = page.getByRole("button", { name: "Bring it back" });
  await page.getByRole("button", { name: "Add a place by name" }).or(recovery).first().waitFor();
  const faults = await faultsIn(page, before);
  if (await recovery.isVisible()) faults.push("taken for a loss");
  return { context, page, faults, breaches };
}

test("no spot that was said to be saved, and no file that was opened, is lost when the browser is killed at any moment", async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + KILLS * 15_000);
  const address = baseURL!;
  const faults: string[] = [];
  let [kills, spots, files] = [0, 0, 0];

  while (kills < KILLS) {
    const profile = makeProfile();
    const told: Told = { rows: [], begun: [], opened: [] };
    for (let here = 0; here < KILLS_A_PROFILE && kills < KILLS; here += 1) {
      const random = seededRandom(kills + 1);
      const opened = await openAgain(profile, address, told);
      faults.push(...opened.faults.map((fault) => `after kill ${kills}: ${fault}`));
      const { context, page } = opened;
      const isMarking = kills % 2 === 0; // so that even the fewest kills meet both
      const work = isMarking ? mark(page, random) : takeIn(page, told, address);
      const ended = work.catch(() => {}); // by the kill
      const done = () => told.rows.length + told.opened.length;
      const until = done() + 1 + Math.floor(random() * MOST_STEPS);
      await expect.poll(done, { intervals: [5] }).toBeGreaterThanOrEqual(until);
      await sleep(random() * LATEST_MS);
      await killBrowser(profile, context);
      await ended;
      faults.push(...opened.breaches());
      kills += 1;
    }
    const last = await openAgain(profile, address, told);
    faults.push(...last.faults.map((fault) => `after kill ${kills}: ${fault}`));
    await last.context.close();
    removeProfile(profile);
    spots += told.rows.length;
    files += told.opened.length;
  }

  reportPromise(
    "kill -9 while marking or opening files",
    `${kills} kills, ${spots} spots and ${files} files acknowledged, ${faults.length} lost or torn`,
    "200 kills, 0 lost or torn",
  );
  expect(faults).toEqual([]);
  expect(spots).toBeGreaterThan(0);
  expect(files).toBeGreaterThan(0);
});
