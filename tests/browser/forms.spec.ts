import { readFile } from "node:fs/promises";

import { expect, type Locator, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { markByName } from "./support/mark-by-name.ts";

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

test("a map leaves as report, picture, table and record", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/");
  await markByName(page, "left shoulder blade");
  await page.goto("/#/share");

  const report = await open(page, "Report (PDF)");
  const pdf = await savedFile(page, report.getByRole("button", { name: "Save the file" }));
  expect(pdf.name).toMatch(/^fasciamap-\d{4}-\d\d-\d\d\.pdf$/);
  expect(pdf.bytes.subarray(0, 8).toString()).toBe("%PDF-1.7");
  expect(pdf.bytes.toString("latin1").match(/\/Subtype \/Image/g)).toHaveLength(4);
  expect(pdf.bytes.length).toBeLessThan(500_000);

  const picture = await open(page, "Picture (PNG)");
  await picture.getByLabel("Seen from").selectOption("back");
  const png = await savedFile(page, picture.getByRole("button", { name: "Save the file" }));
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  await expect(picture.getByRole("img")).toBeVisible();

  const table = await open(page, "Table (CSV)");
  const csv = await savedFile(page, table.getByRole("button", { name: "Save: Spots" }));
  expect(csv.bytes.toString()).toMatch(/^\ufeff"Date","No\."[^]*"Left shoulder blade"/);
  const codes = await savedFile(page, table.getByRole("button", { name: "Save: codes as JSON" }));
  expect(codes.bytes.toString()).toContain('"UBERON:0008231"');

  const record = await open(page, "Health record (FHIR)");
  const fhir = await savedFile(page, record.getByRole("button", { name: "Save the file" }));
  expect(fhir.bytes.toString()).toContain('"resourceType": "Bundle"');

  await expectNoAxeViolations(page);
});
