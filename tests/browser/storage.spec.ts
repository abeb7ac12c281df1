import { readFileSync } from "node:fs";

import { expect } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { readRows } from "./support/read-rows.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";

test("a full disk is said within a second; the map stays, can be saved to a file, and is stored later", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "the disk is the same at every size");
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.3 });
  await saved(page);

  await page.evaluate(() => {
    // oxlint-disable-next-line typescript/unbound-method -- put back as it was
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("simulated", "QuotaExceededError");
    };
    addEventListener("room-again", () => (IDBObjectStore.prototype.put = put));
  });
  await tapFigure(page, { across: 0.5, down: 0.42 });
  await expect(page.locator(".spot-list > li")).toHaveCount(2);
  await expect(page.getByText("Not saved: this device is full")).toBeVisible({ timeout: 1000 });
  await expect(page.getByText("Saved on this device")).toHaveCount(0);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save this map to a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.fasciamap$/);
  const file = JSON.parse(readFileSync(await download.path(), "utf8")) as {
    maps: { spots: unknown[] }[];
  };
  expect(file.maps[0]?.spots).toHaveLength(2);

  // A choice of which its own screen says nothing.
  await page.goto("./#/share");
  const name = page.getByLabel("Name", { exact: false }).first();
  await name.fill("Ottoline");
  await name.blur();
  await expect(page.getByRole("alert").getByText("Not saved: the device is full")).toBeVisible({
    timeout: 1000,
  });
  await page.goto("./#/");

  await page.evaluate(() => dispatchEvent(new Event("room-again")));
  await page.getByRole("button", { name: "Try again" }).click();
  await saved(page);
  expect((await readRows(page, "maps"))[0]?.["spots"]).toHaveLength(2);
});

test("a page that another tab has made old says so within a second", async ({ page, isMobile }) => {
  test.skip(isMobile, "the same at every size");
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.3 });
  await saved(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("fasciamap", 900);
        request.addEventListener("success", () => resolve(request.result.close()));
      }),
  );
  await expect(page.getByText("Nothing more is saved here")).toBeVisible({ timeout: 1000 });
});

test("everything goes into one file, and comes back from it in three taps on another device", async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, "the same at every size");
  await page.goto("./#/practice");
  await page.locator("input[type=file]").setInputFiles("tests/fixtures/map-file-v1.fasciamap");
  await page.getByRole("navigation", { name: "Parts of this page" }).waitFor();
  await page.goto("./#/data");
  await page.evaluate(() => {
    Reflect.set(crypto.subtle, "digest", () => Promise.reject(new Error("no memory is left")));
  });
  await page.getByRole("button", { name: "Save everything to one file" }).click();
  await expect(page.getByRole("alert")).toContainText("The file could not be made.");
  await page.evaluate(() => Reflect.deleteProperty(crypto.subtle, "digest"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Try again" }).click(),
  ]);

  const other = await browser.newContext({ locale: "en-GB" });
  const there = await other.newPage();
  await there.goto(`${baseURL}#/data`);
  await there.getByRole("button", { name: "Restore from a backup file" }).waitFor();
  await there.locator("input[type=file]").setInputFiles(await download.path());
  await expect(there.getByText("2 maps are added.")).toBeVisible();
  await there.getByRole("button", { name: "Bring it back" }).click();
  await expect(there.getByText("Stored in this browser: 2 maps")).toBeVisible();
  for (const table of ["clients", "maps", "answers", "questionSets", "sessions"]) {
    expect(await readRows(there, table)).toEqual(await readRows(page, table));
  }
  await other.close();
});
