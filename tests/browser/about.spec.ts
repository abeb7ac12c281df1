import { expect } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { clippedTexts } from "./support/clipped-texts.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readyToTap } from "./support/ready-to-tap.ts";

test("the page about the app is reached from the menu, and leads back to the map", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("link", { name: "About Fasciamap" }).click();
  await expect(page.getByRole("heading", { name: "What hot, hard and tender mean" })).toBeVisible();
  await expect(page.getByText("doi:10.1097/AJP.0000000000000459")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "To my map" }).click();
  await readyToTap(page);
});

for (const locale of ["de", "ar"]) {
  test.describe(`in ${locale}, 320 wide`, () => {
    test.use({ locale, viewport: { width: 320, height: 640 } });
    test.skip(({ isMobile }) => !isMobile, "one size is enough");

    test("nothing of menu and text is clipped", async ({ page }) => {
      await page.goto("./#/about");
      await expect(page.locator(".about-back")).toBeVisible();
      expect(await clippedTexts(page)).toEqual([]);
      await expectNoAxeViolations(page);
    });
  });
}
