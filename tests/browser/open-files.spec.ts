import { readFileSync } from "node:fs";

import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";

const good = readFileSync("tests/fixtures/map-file-v1.fasciamap", "utf8");

async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(text),
  });
}

/** Everything that is stored, as text. */
function storedRows(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("fasciamap");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("cannot open")));
    });
    const tables = [...db.objectStoreNames];
    const rows = await Promise.all(
      tables.map(
        (table) =>
          new Promise((resolve) => {
            const request = db.transaction(table).objectStore(table).getAll();
            request.addEventListener("success", () => resolve(request.result));
          }),
      ),
    );
    db.close();
    return JSON.stringify({ tables, rows });
  });
}

const bad: readonly (readonly [what: string, name: string, text: string | Buffer, says: RegExp])[] =
  [
    ["something else", "holiday.jpg", Buffer.from([255, 216, 255, 0]), /not a Fasciamap file/],
    ["an empty file", "empty.fasciamap", "", /not a Fasciamap file/],
    [
      "a newer version",
      "new.fasciamap",
      '{"format":"fasciamap","version":99}',
      /newer Fasciamap .*99/,
    ],
    [
      "another figure",
      "other.fasciamap",
      good.replace('"figure-1"', '"figure-7"'),
      /another body figure \(figure-7\)/,
    ],
    ["a file cut short", "cut.fasciamap", good.slice(0, good.length / 2), /is damaged/],
    [
      "a triangle that is not there",
      "bent.fasciamap",
      good.replace(/"triangle": \d+/, '"triangle": 99999'),
      /marks a place that is not on the figure \(at maps\.0\.spots\.0\.triangle\)/,
    ],
    [
      "weights that are more than a whole",
      "heavy.fasciamap",
      good.replace(/"weights": \[[^\]]*\]/, '"weights": [0.5, 0.5, 0.5]'),
      /marks a place that is not on the figure \(at maps\.0\.spots\.0\.weights\)/,
    ],
    [
      "a stroke without end",
      "endless.fasciamap",
      good.replace(/"path": \[[^\]]*\]/, `"path": [${"0,".repeat(2_399_999)}0]`),
      /paints more than one map may hold \(at .*path\)/,
    ],
    [
      "a stroke of a million places",
      "million.fasciamap",
      good.replace(/"path": \[[^\]]*\]/, `"path": [${"0,".repeat(2_999_999)}0]`),
      /too large .*5 MB/,
    ],
    ["a file too large", "huge.fasciamap", Buffer.alloc(6 * 1024 * 1024, 32), /too large .*5 MB/],
  ];

test("each bad file gets its own sentence, and nothing stored changes", async ({ page }) => {
  await page.goto("./#/practice");
  await page.getByText("No clients yet.").waitFor();
  const before = await storedRows(page);
  for (const [, name, text, says] of bad) {
    await choose(page, name, text);
    await expect(page.locator(".open-results .notice-warn")).toHaveText(says);
    await expect(page.locator(".open-results")).toContainText(name);
    await expect(page.locator(".open-results")).toContainText("Nothing was changed.");
  }
  expect(await storedRows(page)).toBe(before);
});

test("the same file twice changes nothing", async ({ page }) => {
  await page.goto("./#/practice");
  await page.getByText("No clients yet.").waitFor();
  await choose(page, "a.fasciamap", good);
  await page.getByRole("link", { name: "All clients" }).waitFor();
  await page.getByRole("link", { name: "All clients" }).click();
  await page.locator(".client-row").waitFor();
  const before = await storedRows(page);

  await choose(page, "again.fasciamap", good);
  await page.getByRole("link", { name: "All clients" }).waitFor();
  await page.getByRole("link", { name: "All clients" }).click();
  await expect(page.locator(".client-row")).toHaveCount(1);
  expect(await storedRows(page)).toBe(before);
});

test("what was mended of one file alone is said before its client is shown", async ({ page }) => {
  const hold = "0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f1";
  const text = readFileSync("tests/fixtures/map-file-v2.fasciamap", "utf8");
  const mended = text.replace(`"holdId": "${hold}"`, `"holdId": "${hold.replace("0f1e", "ffff")}"`);
  expect(mended).not.toBe(text);
  await page.goto("#/practice");
  await choose(page, "mended.fasciamap", mended);
  await expect(page.getByText(/named a hold that is not here: its place was kept/)).toBeVisible();
  await page.getByRole("link", { name: "Open this client’s page" }).click();
  await expect(page).toHaveURL(/#\/practice\/.+/);
});

test("a file can be dropped anywhere on the page", async ({ page }) => {
  await page.goto("./#/practice");
  await page.getByText("No clients yet.").waitFor();
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.fasciamap"));
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  }, good);
  await page.getByRole("link", { name: "All clients" }).waitFor();
  await expect(page.getByRole("button", { name: "Add a place by name" })).toHaveCount(0);
});

test("a map file can be pasted, as a file or as its text; in a field a paste is a paste", async ({
  page,
}) => {
  await page.goto("./#/practice");
  await page.getByText("No clients yet.").waitFor();
  const paste = (text: string, isFile: boolean) =>
    page.evaluate(
      ([pasted, asFile]) => {
        const clipboardData = new DataTransfer();
        if (asFile) clipboardData.items.add(new File([pasted], "pasted.fasciamap"));
        else clipboardData.setData("text/plain", pasted);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
      },
      [text, isFile] as const,
    );

  await paste("Dear Ada, here is my map", false);
  await expect(page.locator(".open-results .notice-warn")).toContainText("pasted text");
  await paste(good, false);
  await page.getByRole("link", { name: "All clients" }).waitFor();
  await page.getByRole("link", { name: "All clients" }).click();
  await expect(page.locator(".client-row")).toHaveCount(1);
  await paste(good, true);
  await page.getByRole("link", { name: "All clients" }).waitFor();
});

test("a map file that the system opens with the installed app is read, from whatever screen", async ({
  page,
}) => {
  // As an installed app gets it; the files come before the app asks for them.
  await page.addInitScript((text) => {
    const handle = { getFile: () => Promise.resolve(new File([text], "opened.fasciamap")) };
    const launchQueue = {
      setConsumer: (take: (launch: { files: unknown[] }) => void) => {
        take({ files: [] });
        take({ files: [handle] });
      },
    };
    Object.defineProperty(globalThis, "launchQueue", { value: launchQueue });
  }, good);
  await page.goto("./");
  await page.getByRole("link", { name: "All clients" }).click({ timeout: 20_000 });
  await expect(page.locator(".client-row")).toHaveCount(1); // it is not opened once more
  await expect(page).toHaveURL(/#\/practice$/);
});

test("several files at once get a sentence each", async ({ page }) => {
  await page.goto("./#/practice");
  await page.getByText("No clients yet.").waitFor();
  await page.locator("input[type=file]").setInputFiles([
    { name: "good.fasciamap", mimeType: "application/json", buffer: Buffer.from(good) },
    { name: "bad.fasciamap", mimeType: "application/json", buffer: Buffer.from("{}") },
  ]);
  await expect(page.locator(".open-results p")).toHaveCount(2);
  await expect(page.locator(".client-row")).toHaveCount(1);
});
