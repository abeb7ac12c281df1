import { readFile } from "node:fs/promises";

import { expect, type Locator, type Page } from "@playwright/test";

import { injections } from "../support/injections.ts";
import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { markByName } from "./support/mark-by-name.ts";
import { pngTextChunks } from "./support/png-text-chunks.ts";
import { readRows } from "./support/read-rows.ts";
import { saved } from "./support/saved.ts";
import { writeRows } from "./support/write-rows.ts";

/** Opens one of the other forms on the page "Hand over". */
async function open(page: Page, title: string): Promise<Locator> {
  const form = page.locator("details").filter({ hasText: title });
  await form.locator("summary").click();
  return form;
}

/** Presses a button that hands a file to the browser, once it is ready. */
async function savedFile(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  await expect(button).toBeEnabled({ timeout: 40_000 }); // four views are drawn in software
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The one spot that is marked becomes twelve, with 300 texts among them that are scripts to whatever takes them so. */
async function fillWithScripts(page: Page): Promise<void> {
  const [map] = (await readRows(page, "maps")) as { readonly spots: readonly object[] }[];
  const spots = Array.from({ length: 12 }, (_, at) => ({
    ...map?.spots[0],
    id: crypto.randomUUID(),
    note: injections.slice(25 * at, 25 * (at + 1)).join("\n"),
    ownFeeling: injections[at]!.slice(0, 60),
  }));
  await writeRows(page, { maps: [{ ...map, spots }] });
}

test("a map leaves as report, picture, table and record, and scripts in its notes are letters in each", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto("/");
  await markByName(page, "left shoulder blade");
  await saved(page);
  await fillWithScripts(page);
  await page.goto("/#/share");
  await page.reload();

  const report = await open(page, "Report (PDF)");
  const pdf = await savedFile(page, report.getByRole("button", { name: "Save the file" }));
  expect(pdf.name).toMatch(/^fasciamap-\d{4}-\d\d-\d\d\.pdf$/);
  expect(pdf.bytes.subarray(0, 8).toString()).toBe("%PDF-1.7");
  expect(pdf.bytes.toString("latin1").match(/\/Subtype \/Image/g)).toHaveLength(4);
  expect(pdf.bytes.length).toBeLessThan(500_000);

  const picture = await open(page, "Picture (PNG)");
  await picture.getByLabel("Seen from").selectOption("back");
  const png = await savedFile(page, picture.getByRole("button", { name: "Save the file" }));
  expect(png.name).toMatch(/^fasciamap-\d{4}-\d\d-\d\d\.png$/);
  expect(pngTextChunks(png.bytes)).toEqual([]);
  await expect(picture.getByRole("img")).toHaveAccessibleName("The picture as it will be saved");

  const table = await open(page, "Table (CSV)");
  const csv = await savedFile(page, table.getByRole("button", { name: "Save: Spots" }));
  expect(csv.bytes.toString()).toMatch(/^\ufeff"Date","No\."[^]*"Left shoulder blade"/);
  const codes = await savedFile(page, table.getByRole("button", { name: "Save: codes as JSON" }));
  expect(codes.bytes.toString()).toContain('"UBERON:0008231"');

  const record = await open(page, "Health record (FHIR)");
  const fhir = await savedFile(page, record.getByRole("button", { name: "Save the file" }));
  expect(fhir.bytes.toString()).toContain('"resourceType": "Bundle"');

  expect(await page.evaluate(() => [document.title, "__hit" in window])).toEqual([
    "Fasciamap",
    false,
  ]);
  await expectNoAxeViolations(page);
});
