import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { mapFileOf } from "./support/map-file-of.ts";
import { readyToTap } from "./support/ready-to-tap.ts";

/** What a screen reader goes to first: one main landmark, and one heading that names the screen. */
async function expectLandmarks(page: Page): Promise<void> {
  await expect(page.locator("main:not([aria-busy='true'])"), page.url()).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 }), page.url()).toHaveCount(1);
}

test("every screen has one main landmark and one heading that names it", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await expectLandmarks(page);
  await page.getByRole("button", { name: "Nothing today" }).first().click();
  await page.getByRole("link", { name: "Review" }).click();
  await expectLandmarks(page);

  await page.goto("./#/practice");
  await page.getByRole("heading", { name: "Clients", exact: true }).waitFor();
  await page.locator("input[type=file]").setInputFiles([mapFileOf(1, "Ada Rowe")]);
  await expect(page).toHaveURL(/#\/practice\/30000000-/);
  const client = new URL(page.url()).hash;
  await page.getByRole("button", { name: "Begin a session" }).click();
  await expect(page).toHaveURL(/\/session\//);
  await expectLandmarks(page);
  const session = new URL(page.url()).hash;

  const clientPages = ["", "/compare", "/time", "/overall", "/table", "/forms"];
  for (const address of [
    ...clientPages.map((part) => `${client}${part}`),
    `${session}/give`,
    `${client}/session/none`,
    ...[
      "after",
      "journal",
      "share",
      "practice",
      "data",
      "questions",
      "about",
      "no-such-screen",
    ].map((name) => `#/${name}`),
    ...[
      "practice/questions",
      "practice/key",
      "practice/none",
      "practice/none/forms",
      "seal-to/none",
    ].map((name) => `#/${name}`),
  ]) {
    await page.goto(`./${address}`);
    await expectLandmarks(page);
  }
});

test("so has the map while a spot is described, and what asks after a session", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Add a place by name" }).click();
  await page.getByRole("searchbox").fill("left calf");
  await page.keyboard.press("Enter");
  await expect(page.locator(".sheet")).toBeVisible();
  await expectLandmarks(page);
  await page.getByRole("button", { name: "Done" }).click();
  await page.goto("./#/after");
  await page.getByRole("button", { name: "Right after a session" }).click();
  await expect(page.getByRole("heading", { name: "Your left calf" })).toBeVisible();
  await expectLandmarks(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "I felt something elsewhere" }).click();
  await expectLandmarks(page);
});
