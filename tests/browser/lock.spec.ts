import { readFileSync } from "node:fs";

import { expect, type Page, test } from "@playwright/test";

import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { makeProfile, openProfile, removeProfile } from "./support/profile.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { reportPromise } from "../support/report-promise.ts";
import { saved } from "./support/saved.ts";
import { watchContext } from "./support/watch-context.ts";
import { wordsOnDisk } from "./support/words-on-disk.ts";

const PASSCODE = "four small words";

/** Written before there was a lock: finding it shows that the search finds. */
const before = "Quillonbefore";
const after = ["Zephyrinename", "Vermilionnote", "Ottoline-answer", "Marigoldtyped"];

/** A map file in which a name, a note and an answer are these words. */
function fileOf(id: string, name: string, note: string, answer: string) {
  const file = JSON.parse(readFileSync("tests/fixtures/map-file-v1.fasciamap", "utf8")) as {
    client: { id: string; name: string };
    answers: { question: string; value: unknown }[];
    maps: { id: string; clientId?: string; spots: { note: string }[] }[];
  };
  file.client = { ...file.client, id, name };
  file.maps = file.maps.map((map, index) => ({
    ...map,
    id: `${id.slice(0, -2)}${id.slice(-1)}${index}`,
  }));
  for (const spot of file.maps[0]!.spots) spot.note = note;
  const why = file.answers.find(({ question }) => question === "why");
  if (why) why.value = answer;
  return {
    name: "map.fasciamap",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(file)),
  };
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Passcode").fill(PASSCODE);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(locked(page)).toHaveCount(0, { timeout: 30_000 });
}

function locked(page: Page) {
  return page.getByRole("heading", { name: "Locked" });
}

/** Opens a map file, and waits until it is copied as well. */
async function takeIn(page: Page, file: ReturnType<typeof fileOf>, maps: number): Promise<void> {
  await page.goto(page.url().replace(/#.*$/, "#/practice"));
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.waitForFunction(
    (count) => {
      const holds = /"maps":(\d+)/.exec(localStorage.getItem("fasciamap-witness") ?? "");
      return Number(holds?.[1] ?? 0) >= count;
    },
    maps,
    { timeout: 30_000 },
  );
}

test("what is stored under a lock is on no disk in words, and the lock closes by itself, by key and in every tab", async ({
  baseURL,
}) => {
  test.setTimeout(240_000);
  const profile = makeProfile();
  const first = await openProfile(profile);
  const offences = await watchContext(first.context, new URL(baseURL!).origin);
  const { page } = first;

  await page.goto(`${baseURL}#/practice`);
  await page.locator("input[type=file]").first().waitFor({ state: "attached" });
  const mapsInFile = fileMaps();
  await takeIn(
    page,
    fileOf("5f0c1a52-7d1e-4c1b-9a55-2f6f3b1f0a11", before, before, before),
    mapsInFile,
  );

  // Set: what cannot be undone is said first.
  await page.goto(`${baseURL}#/data`);
  await page.getByRole("button", { name: "Set a lock…" }).click();
  await expect(page.getByText("nobody can open what is here")).toBeVisible();
  await expect(page.getByText("may stay readable on the disk")).toBeVisible();
  const set = page.getByRole("button", { name: "Set the lock" });
  await page.getByLabel("New passcode").fill(PASSCODE);
  await page.getByLabel("The same once more").fill(PASSCODE);
  await expect(set).toBeDisabled();
  await page.getByLabel("I know that nobody can open it").check();
  await expectNoAxeViolations(page);
  await set.click();

  // Locked: nothing of anybody, and no way on.
  await expect(locked(page)).toBeVisible({ timeout: 60_000 });
  await expectNoAxeViolations(page);
  await page.goto(`${baseURL}#/practice`);
  await expect(locked(page)).toBeVisible();
  await expect(page.getByText(before)).toHaveCount(0);
  await page.getByLabel("Passcode").fill("four small word");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("That is not the passcode.", {
    timeout: 30_000,
  });
  await unlock(page);
  await expect(page.getByText(before).first()).toBeVisible();

  // Work: a file is taken in, a note is typed.
  const [name = "", note = "", answer = "", typed = ""] = after;
  await takeIn(
    page,
    fileOf("5f0c1a52-7d1e-4c1b-9a55-2f6f3b1f0a22", name, note, answer),
    2 * mapsInFile,
  );
  await expect(page.getByText(name).first()).toBeVisible();
  await page.goto(`${baseURL}#/`);
  await page.getByRole("button", { name: "Add a place by name" }).click();
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type("left knee");
  await page.keyboard.press("Enter");
  await page.getByText("More about this spot").click();
  await page.getByLabel("Note").fill(typed);
  await saved(page);

  // Another tab asks for the passcode too; the key locks both, and what was typed is kept.
  const other = await first.context.newPage();
  await other.goto(`${baseURL}#/practice`);
  await expect(locked(other)).toBeVisible();
  await unlock(other);
  await expect(other.getByText(name).first()).toBeVisible();
  await page.bringToFront();
  await page.waitForTimeout(1500); // what guards the data begins its watch a moment after the screen is there
  await page.keyboard.press("Control+.");
  await expect(locked(page)).toBeVisible({ timeout: 30_000 });
  await expect(locked(other)).toBeVisible({ timeout: 30_000 });
  await other.close();
  expect(await page.title()).not.toContain(typed);
  await unlock(page);
  await expect(page.getByText(typed).first()).toBeVisible();

  // Left alone.
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 6 * 60_000;
  });
  await expect(locked(page)).toBeVisible({ timeout: 30_000 });
  expect(offences()).toEqual([]);
  await first.context.close();

  expect(wordsOnDisk(profile, [before])).not.toEqual([]); // and the app said so
  const found = wordsOnDisk(profile, [...after, PASSCODE]);
  expect(found).toEqual([]);

  // Forgotten: everything can be deleted, and nothing of it is left in words.
  const second = await openProfile(profile);
  await second.page.goto(baseURL!);
  await second.page.getByText("Forgotten the passcode?").click();
  await second.page.getByRole("button", { name: "Delete everything…" }).click();
  await expect(second.page.getByText("encrypted, and readable by nobody")).toBeVisible();
  await second.page.getByLabel("Yes, I want to delete all of it for good").check();
  await second.page.getByRole("button", { name: "Delete everything now" }).click();
  await readyToTap(second.page);
  await expect(second.page.locator(".spot-list > li")).toHaveCount(0);
  await second.context.close();
  const left = wordsOnDisk(profile, [...after, PASSCODE]);
  reportPromise(
    "words on the disk under a lock, also after deleting",
    `${found.length + left.length}`,
    "0",
  );
  expect(left).toEqual([]);
  removeProfile(profile);
});

function fileMaps(): number {
  const text = readFileSync("tests/fixtures/map-file-v1.fasciamap", "utf8");
  return (JSON.parse(text) as { maps: unknown[] }).maps.length;
}
