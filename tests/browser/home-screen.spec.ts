import { expect } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { readyToTap } from "./support/ready-to-tap.ts";

const iPhone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

test.describe("on an iPhone", () => {
  test.use({ userAgent: iPhone });

  test("before the first map it is said once that the home screen keeps maps of its own", async ({
    page,
  }) => {
    await page.goto("./");
    await readyToTap(page);
    await expect(page.getByText("Please begin on your home screen")).toBeVisible();
    await page.getByRole("button", { name: "How, and why" }).click();
    await expect(page.getByText("Share, then “Add to Home Screen”")).toBeVisible();
    await page.getByRole("button", { name: "Understood" }).click();
    await expect(page.getByText("Please begin on your home screen")).toHaveCount(0);
    await page.reload();
    await readyToTap(page);
    await page.getByRole("button", { name: "Add a place by name" }).waitFor();
    await expect(page.locator(".home-notice")).toHaveCount(0);
  });

  test("on the home screen it says how maps come over from the browser", async ({ page }) => {
    await page.addInitScript(() => {
      const asked = globalThis.matchMedia.bind(globalThis);
      globalThis.matchMedia = (query) =>
        asked(query.includes("standalone") ? "(min-width: 1px)" : query);
    });
    await page.goto("./");
    await expect(page.locator(".home-notice")).toContainText("Maps from the browser are not here");
    await page.locator(".home-notice").getByRole("link", { name: "Your data" }).click();
    await expect(page.locator("main h1")).toHaveText("Your data");
  });
});

test("elsewhere nothing is said of home screens", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Add a place by name" }).waitFor();
  await expect(page.locator(".home-notice")).toHaveCount(0);
});
