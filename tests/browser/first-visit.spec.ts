import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";

test("one hint at a time, each gone when it is followed, and none on the next visit", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  const hint = page.locator(".mark-hint");
  await expect(hint).toHaveText(/^Tap where it feels hot, hard or tender/);
  await tapFigure(page, { across: 0.5, down: 0.33 });
  await expect(hint).toHaveText("Now say what it is: hot, hard or tender.");
  await page.getByRole("button", { name: /^Hot/ }).click();
  await expect(hint).toHaveText("And how strong it is, from 0 to 10.");
  await page.getByRole("button", { name: "7 of 10", exact: true }).click();
  await expect(hint).toHaveText("Drag to turn, then tap the next place.");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Look from the back" }).click();
  await expect(hint).toHaveCount(0);
  await saved(page);
  await page.waitForTimeout(1_000); // nothing on the screen says that this, too, is on the disk

  await page.reload();
  await readyToTap(page);
  await page.getByRole("button", { name: "Undo", exact: true }).waitFor();
  await expect(hint).toHaveCount(0);
});

test("what is said over the figure never lies under what says that it is saved", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Nothing today" }).first().click();
  await saved(page);
  await expectApart(page, "Nothing today. That is an answer too.");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expectApart(page, "Tap where it feels hot, hard or tender");
});

async function expectApart(page: Page, words: string): Promise<void> {
  const hint = page.locator(".mark-hint");
  await expect(hint).toContainText(words);
  const said = (await hint.boundingBox())!;
  const state = (await page.locator(".save-state").boundingBox())!;
  expect(said.y).toBeGreaterThanOrEqual(state.y + state.height);
}

test("the example shows two made-up spots with captions, and Escape leaves nothing of it", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Show me (20 seconds)" }).click();
  const caption = page.locator(".example [role=status]");
  await expect(page.getByRole("button", { name: "End the example" })).toBeFocused();
  await expect(caption).toHaveText("Example. Drag with a finger and the body turns.");
  await expectNoAxeViolations(page);
  await expect(caption).toHaveText(/on the left shoulder blade\.$/, { timeout: 15_000 });
  await expect(page.locator("canvas[data-figure]")).toHaveAttribute("aria-label", /with 1 spot\./);
  await page.keyboard.press("Escape");
  await expect(caption).toHaveCount(0);
  await expect(page.locator("canvas[data-figure]")).toHaveAttribute("aria-label", /no spots/);
  await expect(page.locator("canvas[data-figure]")).toBeFocused();
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
});

test("a touch anywhere ends the example and marks nothing", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Show me (20 seconds)" }).click();
  await page.getByRole("button", { name: "End the example" }).waitFor();
  await tapFigure(page, { across: 0.5, down: 0.4 });
  await expect(page.locator(".example")).toHaveCount(0);
  await expect(page.locator(".sheet")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
});

test("the example comes to its end by itself, also where nothing is to move", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Show me (20 seconds)" }).click();
  await expect(page.locator(".example [role=status]")).toHaveText(/Now it is your turn/, {
    timeout: 40_000,
  });
  await expect(page.locator(".example")).toHaveCount(0, { timeout: 15_000 });
});
