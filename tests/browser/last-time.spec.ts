import { expect, type Page } from "@playwright/test";

import { ageStoredMaps } from "./support/age-stored-maps.ts";
import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { markByName } from "./support/mark-by-name.ts";
import { openList } from "./support/open-list.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { isSamePicture, stillPicture } from "./support/still-picture.ts";
import { tapFigure } from "./support/tap.ts";

const breastbone = { across: 0.5, down: 0.33 };

/** Opens the app some days after a map of two spots was made: one on the breastbone, one by name. */
async function comeBackLater(page: Page): Promise<void> {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, breastbone);
  await page.getByRole("button", { name: /^Hot/ }).click();
  await page.getByRole("button", { name: "7 of 10", exact: true }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Add a place by name" }).click();
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type("left calf");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Hard/ }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await saved(page);
  await ageStoredMaps(page, 3);
  await page.reload();
  await readyToTap(page);
}

const today = (page: Page) => page.locator(".spot-row:not(.last-time-list *)");
const ghosts = (page: Page) => page.locator(".last-time-list .spot-row");

test("two taps take over all of last time's spots, one undo gives them back", async ({ page }) => {
  await comeBackLater(page);
  await expect(page.getByText(/^Last time, on .*: 2 spots\./)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Start from last time" }).click();
  await page.getByRole("button", { name: "All still the same" }).click();
  await expect(page.getByText("2 spots taken over from last time.")).toBeAttached();
  await openList(page);
  await expect(today(page)).toHaveCount(2);
  await expect(today(page).first()).toContainText("Hot, 7 of 10");
  await saved(page);

  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(today(page)).toHaveCount(0);
  await expect(ghosts(page)).toHaveCount(2);
});

test("a ghost that is touched on the figure becomes a spot of today; the others stay ghosts, also over a reload", async ({
  page,
}) => {
  await comeBackLater(page);
  const bare = await stillPicture(page);
  await page.getByRole("button", { name: "Start from last time" }).click();
  expect(await isSamePicture(page, await stillPicture(page), bare)).toBe(false); // they are seen

  await page.reload(); // nothing of today is stored yet, and they are shown again
  await readyToTap(page);
  await openList(page);
  await expect(ghosts(page)).toHaveCount(2);
  await expect(today(page)).toHaveCount(0);
  await expectNoAxeViolations(page);
  const list = page.getByRole("button", { name: "Hide the list of spots" });
  if (await list.isVisible()) await list.click();

  await stillPicture(page);
  await tapOnGhost(page);
  await expect(page.getByRole("button", { name: /^Hot/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "7 of 10", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(
    page.getByText(/taken over from last time\. Is it still like this\?/),
  ).toBeAttached();
  await page.getByRole("button", { name: "Done" }).click();
  await saved(page);

  await page.reload();
  await readyToTap(page);
  await openList(page);
  await expect(today(page)).toHaveCount(1);
  await expect(ghosts(page)).toHaveCount(1);
  await expect(ghosts(page)).toContainText("Left calf");

  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await openList(page);
  await expect(today(page)).toHaveCount(0);
  await expect(ghosts(page)).toHaveCount(2);
});

test("by keyboard alone, from the list: one spot of last time is taken, the rest is left out", async ({
  page,
}) => {
  await comeBackLater(page);
  await page.getByRole("button", { name: "Start from last time" }).focus();
  await page.keyboard.press("Enter");
  await openList(page);
  await ghosts(page).filter({ hasText: "Left calf" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your left calf" })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave them out" }).focus();
  await page.keyboard.press("Enter");
  await openList(page);
  await expect(today(page)).toHaveCount(1);
  await expect(ghosts(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Show last time’s spots" }).click();
  await expect(ghosts(page)).toHaveCount(1);
});

test("nobody has to answer: a tap marks at once in today's map, and last time's stays as it was", async ({
  page,
}) => {
  await comeBackLater(page);
  await expect(page.getByText(/^Last time, on/)).toBeVisible(); // it takes its room below the figure
  await stillPicture(page);
  await tapFigure(page, { across: 0.5, down: 0.4 });
  await page.getByRole("button", { name: "Done" }).click();
  await saved(page);
  await expect(page.getByText(/^Last time, on/)).toHaveCount(0);
  await page.getByRole("navigation").getByRole("link", { name: "Hand over" }).click();
  await expect(page.getByRole("checkbox", { name: /: 2 spots$/ })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: /: 1 spot$/ })).toBeChecked();
});

test("the map of last time can be changed itself", async ({ page }) => {
  await comeBackLater(page);
  await page.getByRole("button", { name: "Change that map" }).click();
  await openList(page);
  await expect(today(page)).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeEnabled();
});

/** The ghost lies where the spot was put, but the canvas is lower while the notice is there. */
async function tapOnGhost(page: Page): Promise<void> {
  for (const down of [breastbone.down, 0.35, 0.31, 0.37, 0.29]) {
    await tapFigure(page, { across: 0.5, down });
    const hot = page.getByRole("button", { name: /^Hot/ });
    await hot.waitFor();
    if ((await hot.getAttribute("aria-pressed")) === "true") return;
    await page.getByRole("button", { name: "Remove" }).click();
    await stillPicture(page);
  }
}

test("a page that was left open overnight begins a map of the new day, and offers what was marked", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await markByName(page, "left calf");
  await saved(page);
  await page.waitForTimeout(3_000); // what watches over the page comes after the first seconds
  const shown = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

  await page.clock.setSystemTime(Date.now() + 10 * 60_000);
  await shown(); // of the same hour: the map stays
  await openList(page);
  await expect(today(page)).toHaveCount(1);

  await page.clock.setSystemTime(Date.now() + 26 * 3_600_000);
  await shown();
  await expect(page.getByText(/^Last time, on .*: 1 spot\./)).toBeVisible();
  await openList(page);
  await expect(today(page)).toHaveCount(0);
  await expect(ghosts(page)).toHaveCount(0); // offered, not taken
});
