import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { spotRows } from "./support/spot-rows.ts";
import { stillPicture } from "./support/still-picture.ts";
import { tapFigure } from "./support/tap.ts";

/** Counts events of one kind as the page gets them, from now on. */
async function countEvents(
  page: Page,
  kind: "pointerup" | "keydown",
): Promise<() => Promise<number>> {
  await page.evaluate((type) => {
    Reflect.set(globalThis, "counted", 0);
    const count = () =>
      Reflect.set(globalThis, "counted", Number(Reflect.get(globalThis, "counted")) + 1);
    addEventListener(type, count, true);
  }, kind);
  return () => page.evaluate(() => Number(Reflect.get(globalThis, "counted")));
}

test("three spots with quality and strength, one of them on the back: at most 12 taps", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, "by thumb");
  await page.goto("./");
  await readyToTap(page);
  const taps = await countEvents(page, "pointerup");
  const quality = (name: string) =>
    page.getByRole("button", { name: new RegExp(`^${name}`) }).tap();
  const strength = (step: number) =>
    page.getByRole("button", { name: `${step} of 10`, exact: true }).tap();

  await tapFigure(page, { across: 0.5, down: 0.33 });
  await quality("Hot");
  await strength(7);
  // The next place is tapped beside the sheet, which then asks about that one.
  await stillPicture(page);
  const before = await page.locator(".sheet h2").innerText();
  await tapFigure(page, { across: 0.42, down: 0.2 });
  await expect(page.locator(".sheet h2")).not.toHaveText(before);
  await quality("Hard");
  await strength(4);
  await page.getByRole("button", { name: "Done" }).tap();
  await page.getByRole("button", { name: "Look from the back" }).tap();
  await stillPicture(page);
  await tapFigure(page, { across: 0.5, down: 0.4 });
  await quality("Tender");
  await strength(10);

  const cost = await taps();
  console.log(`cost: 3 spots with quality and strength by ${cost} taps`);
  expect(cost).toBeLessThanOrEqual(12);
  await page.getByRole("button", { name: "Done" }).tap();
  await saved(page);
  const rows = await spotRows(page);
  expect(rows.map((row) => row.split("\n")[1])).toEqual([
    "Hot, 7 of 10",
    "Hard, 4 of 10",
    "Tender, 10 of 10",
  ]);
});

test("three spots with quality and strength by keyboard alone: at most 40 keystrokes", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "by keyboard");
  await page.goto("./");
  await readyToTap(page);
  const keys = await countEvents(page, "keydown");

  for (const [typed, place, said] of [
    ["sh bl l", "Your left shoulder blade", "h7"],
    ["jaw r", "Your right jaw", "a5"],
    ["low b m", "Your low back, in the middle", "t10"],
  ] as const) {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: place })).toBeFocused();
    for (const key of said) await page.keyboard.press(key);
  }

  const cost = await keys();
  console.log(`cost: 3 spots with quality and strength by ${cost} keystrokes`);
  expect(cost).toBeLessThanOrEqual(40);
  await saved(page);
  expect((await spotRows(page)).map((row) => row.split("\n").slice(0, 2))).toEqual([
    ["Left shoulder blade", "Hot, 7 of 10"],
    ["Right jaw", "Hard, 5 of 10"],
    ["Low back, in the middle", "Tender, 10 of 10"],
  ]);

  // "1" and the "0" that makes it a ten are one step; keys that go into a text say nothing.
  await page.keyboard.press("Control+z");
  await expect(page.locator(".spot-row").last()).toContainText("strength not said");
  await page.getByText("More about this spot").click();
  await page.getByLabel("Note").focus();
  await page.keyboard.type("hat 3");
  await page.keyboard.press("Escape");
  await expect(page.locator(".spot-row").last()).toContainText("Tender, strength not said");
});
