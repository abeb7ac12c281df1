import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { clippedTexts } from "./support/clipped-texts.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { putMonths } from "./support/put-months.ts";
import { isSamePicture, stillPicture } from "./support/still-picture.ts";

const part = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("months show how often, how strong, what was felt elsewhere, and what schemes count", async ({
  page,
}) => {
  const address = await putMonths(page, 30);
  await page.goto(`./${address}/overall`);

  await expect(page.getByText("Marked, of 30 maps")).toBeVisible();
  await expect(page.getByText(/^Marked most often: .+, on \d+ of 30 maps\.$/)).toBeVisible();
  const swatches = page.locator(".heat-legend li");
  await expect(swatches).toHaveCount(5);
  await expect(swatches.first()).toHaveText(/^on 1 to \d+$/);
  await expectNoAxeViolations(page);
  expect(await clippedTexts(page)).toEqual([]);
  const heat = await stillPicture(page);
  await part(page, "Every mark").click();
  await expect(page.getByText(/^180 marks: triangle hot/)).toBeVisible();
  expect(await isSamePicture(page, heat, await stillPicture(page))).toBe(false);

  // A third of the maps was made after a session; the newest is among neither.
  await page.getByText("Which maps: 30 maps chosen").click();
  await page.getByLabel("Made").selectOption("after");
  await expect(page.getByText("Which maps: 10 maps chosen")).toBeVisible();
  await page.getByLabel("Made").selectOption("");

  await part(page, "How strong").click();
  await expect(page.locator(".thread-card")).toHaveCount(6);
  const first = page.locator(".thread-card").first();
  await first.getByText("As a table").click();
  await expect.poll(() => first.locator("tbody tr").count()).toBeGreaterThan(10);
  await expectNoAxeViolations(page);

  await part(page, "Felt elsewhere").click();
  await page.locator(".web-pair").first().click();
  await expect(page.locator(".pair-details")).toContainText(/the model/i);
  await expect(page.locator(".pair-details")).toContainText("the model joins 21 %");
  await expectNoAxeViolations(page);

  await part(page, "Schemes").click();
  await expect(page.getByText(/^Newest map: \d+ of 74 areas\./)).toBeVisible();
  await expect(page.getByText(/it diagnoses nothing/)).toBeVisible();
  await page.getByLabel("Numbers of").selectOption("female");
  await page.locator(".months-shows").getByRole("button", { name: "WPI-19" }).click();
  await expect(page.getByText(/^Newest map: \d+ of 19 areas\./)).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await clippedTexts(page)).toEqual([]);
});
