import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { clippedTexts } from "./support/clipped-texts.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readRows } from "./support/read-rows.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { tapFigure } from "./support/tap.ts";

/** Marks one spot, and waits until it is copied as well. */
async function markOneSpot(page: Page): Promise<void> {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  await page.waitForFunction(
    () => /"maps":[1-9]/.test(localStorage.getItem("fasciamap-witness") ?? ""),
    undefined,
    { timeout: 30_000 },
  );
}

/** What is left of the app in this browser, by where. */
function leftovers(page: Page) {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return { witness: localStorage.getItem("fasciamap-witness") ?? "", files };
  });
}

test("everything is deleted only after it was asked twice, and then it is a first visit", async ({
  page,
  context,
}) => {
  test.slow(); // it loads the app four times
  await markOneSpot(page);
  const other = await context.newPage();
  await other.goto("./#/about");

  await page.goto("./#/data");
  await page.getByRole("button", { name: "Delete everything…" }).click();
  const now = page.getByRole("button", { name: "Delete everything now" });
  await expect(page.getByText("may stay readable on the disk")).toBeVisible();
  await expect(now).toBeDisabled();
  await expectNoAxeViolations(page);
  expect(await readRows(page, "maps")).toHaveLength(1);

  await page.getByLabel("Yes, I want to delete all of it for good").check();
  await Promise.all([page.waitForEvent("load"), now.click()]);
  await readyToTap(page);
  expect(new URL(page.url()).hash).toBe("");
  await expect(page.locator(".spot-list > li")).toHaveCount(0);
  expect(await readRows(page, "maps")).toHaveLength(0);
  const left = await leftovers(page);
  expect(left.witness).not.toContain('"maps":1');
  expect(left.files.filter((name) => !name.includes("latest"))).toEqual([]);

  await page.reload(); // no recovery screen: nothing was lost
  await readyToTap(page);
  await expect(page.locator(".spot-list > li")).toHaveCount(0);
});

test("what is in no file is said after marking and saved in one tap; the browser is asked to keep it", async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    navigator.storage.persist = () => {
      performance.mark("asked-to-persist");
      return Promise.resolve(false);
    };
  });
  const asked = () => page.evaluate(() => performance.getEntriesByName("asked-to-persist").length);
  await markOneSpot(page);
  await copyStoredMap(page, 4);
  expect(await asked()).toBe(0);
  const save = page.getByRole("button", { name: "Save everything to one file" });
  await expect(save).toHaveCount(0);

  await page.getByRole("link", { name: "Hand over" }).click();
  await expect(page.getByText("5 maps and sessions are only in this browser")).toBeVisible();
  await expect.poll(asked).toBe(1);
  await expectNoAxeViolations(page);
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(download.suggestedFilename()).toMatch(/\.fasciamap-backup$/);
  await expect(save).toHaveCount(0);

  await page.getByRole("link", { name: "Your data" }).click();
  await expect(page.getByText("Everything is in a file.")).toBeVisible();
  await expect(page.getByText("This browser has not agreed to keep")).toBeVisible();
  await page.getByRole("button", { name: "Ask the browser to keep it" }).click();
  await expect(page.getByText("The browser did not agree.")).toBeVisible();
  expect(await asked()).toBe(2);
});

/** Puts further maps beside the one that is stored, past the app. */
function copyStoredMap(page: Page, count: number): Promise<void> {
  return page.evaluate(
    (copies) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("fasciamap");
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("maps", "readwrite");
          const maps = transaction.objectStore("maps");
          const reading = maps.getAll();
          reading.addEventListener("success", () => {
            const [map] = reading.result as object[];
            for (let i = 0; i < copies; i += 1) maps.put({ ...map, id: crypto.randomUUID() });
          });
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    count,
  );
}

for (const locale of ["de", "ar"]) {
  test.describe(`in ${locale}, dark, 320 wide`, () => {
    test.use({ locale, colorScheme: "dark", viewport: { width: 320, height: 640 } });
    test.skip(({ isMobile }) => !isMobile, "one size is enough");

    test("nothing of what is said about the data is clipped", async ({ page }) => {
      await markOneSpot(page);
      await page.goto("./#/data");
      await page.locator("#lock button").click();
      await page.locator(".asked-twice-begin").click();
      await expect(page.locator("main input[type=checkbox]")).toHaveCount(2);
      expect(await clippedTexts(page)).toEqual([]);
      await expectNoAxeViolations(page);
    });

    test("nothing of the recovery screen is clipped", async ({ page }) => {
      await markOneSpot(page);
      await page.evaluate(() => {
        const witness = JSON.parse(localStorage.getItem("fasciamap-witness") ?? "null") as {
          writes: number;
        };
        const more = JSON.stringify({ ...witness, writes: witness.writes + 5 });
        localStorage.setItem("fasciamap-witness", more);
      });
      await page.reload();
      await expect(page.locator(".keep-found")).toBeVisible();
      expect(await clippedTexts(page)).toEqual([]);
      await expectNoAxeViolations(page);
    });
  });
}

test("a folder chosen once gets everything as a backup, and a file there is not reminded of", async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    // The dialog is the browser's own: a private folder stands in for what a person would choose.
    const choose = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("chosen", { create: true });
    Object.assign(globalThis, { showDirectoryPicker: choose });
  });
  await markOneSpot(page);
  await page.goto("./#/data");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await expect(page.getByText("Backups are saved into the folder “chosen”")).toBeVisible();
  await expect(page.getByText("Everything is in a file.")).toBeVisible();
  const written = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("chosen");
    for await (const name of folder.keys()) {
      const text = await (await (await folder.getFileHandle(name)).getFile()).text();
      return { name, maps: (JSON.parse(text) as { tables: { maps: unknown[] } }).tables.maps };
    }
    return null;
  });
  expect(written?.name).toMatch(/^fasciamap-auto-\d{4}-\d\d-\d\d\.fasciamap-backup$/);
  expect(written?.maps).toHaveLength(1);

  await page.reload();
  await expect(page.getByText("Backups are saved into the folder “chosen”")).toBeVisible();
  await page.getByRole("button", { name: "Stop saving into it" }).click();
  await expect(page.getByRole("button", { name: "Choose a folder" })).toBeVisible();
});
