import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { markByName } from "./support/mark-by-name.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";

const stop = (page: Page, name: RegExp) => page.locator(".marker-stop").and(page.getByLabel(name));

test("keys say from where the figure is seen, and how large it is", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await page
    .getByRole("application", { name: "Spots on the figure" })
    .waitFor({ state: "attached" });
  await page.locator("canvas[data-figure]").focus();
  for (const [key, said] of [
    ["2", "Seen from the back."],
    ["3", "Seen from the left."],
    ["4", "Seen from the right."],
    ["5", "Seen from the front, from above."],
    ["6", "Seen from the front, from below."],
    ["1", "Seen from the front."],
    ["+", "150 % of the whole figure’s size."],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByText(said, { exact: true })).toBeAttached();
  }
});

test("Tab goes from spot to spot and on; Enter opens one, Delete removes it", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await markByName(page, "left calf");
  await markByName(page, "right heel");
  await page.locator("canvas[data-figure]").focus();

  await page.keyboard.press("Tab");
  await expect(stop(page, /Left calf/)).toBeFocused();
  await expect(page.locator(".marker-ring")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Tab");
  await expect(stop(page, /Right heel/)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Look from the front" })).toBeFocused();

  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your right heel" })).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();

  await stop(page, /Left calf/).focus();
  await page.keyboard.press("Delete");
  await expect(stop(page, /Left calf/)).toHaveCount(0);
  await expect(stop(page, /Right heel/)).toBeFocused();
  await expect(page.getByText("Your left calf removed.")).toBeAttached();
});

test("a spot is moved over the skin by keys, as one step of undo, or left where it was", async ({
  page,
}) => {
  test.slow(); // the figure is drawn anew with each step
  await page.goto("./");
  await readyToTap(page);
  await markByName(page, "left calf");
  await stop(page, /Left calf/).focus();
  await page.keyboard.press("Enter");
  const move = page.getByRole("button", { name: "Move", exact: true });
  await move.click();
  await page.getByText("Move by 1 cm along the skin").waitFor();
  await expect(page.locator("canvas[data-figure]")).toBeFocused();

  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowUp");
  await expect(page.getByText(/^Your left calf, (3|2\.9) cm from where it was\.$/)).toBeAttached();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText(/^Your left calf, (2\.8|2\.7) cm from where/)).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(move).toHaveCount(0);

  await stop(page, /Left calf/).focus();
  await page.keyboard.press("Enter");
  await move.click();
  await page.getByText("Move by 1 cm along the skin").click();
  const feet = page.getByRole("button", { name: "To the feet" });
  await feet.focus();
  for (let step = 0; step < 22; step++) await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Keep it here" }).click();
  await expect(page.locator(".sheet h2")).toContainText(/left (ankle|foot|heel)/);
  await page.getByRole("button", { name: "Done" }).click();
  await saved(page);

  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(stop(page, /Left calf/)).toHaveCount(1);
});
