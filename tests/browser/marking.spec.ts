import { expect } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { markByName } from "./support/mark-by-name.ts";
import { openList } from "./support/open-list.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { isSamePicture, stillPicture } from "./support/still-picture.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";

test.use({ contextOptions: { reducedMotion: "no-preference" } }); // as most people have it

const SAME = "the same at any size";

test("a spot can be moved, described anew, removed, and all of it undone and redone", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, SAME);
  await page.goto("./");
  await readyToTap(page);
  await markByName(page, "left calf");
  await openList(page);
  await page.locator(".spot-row", { hasText: "Left calf" }).click();
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByRole("button", { name: "Choose by name" }).click();
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type("right heel");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your right heel" })).toBeVisible();
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByRole("button", { name: "Look from the front" }).click(); // the heel was shown
  await stillPicture(page);
  await tapFigure(page, { across: 0.5, down: 0.43 }); // below what is said over the figure
  await expect(page.getByRole("heading", { name: /in the middle$/ })).toBeVisible();
  await page.getByRole("button", { name: "Remove" }).click();
  await saved(page);

  const undo = page.getByRole("button", { name: "Undo", exact: true });
  for (const expected of [/in the middle/, /Right heel/, /Left calf/]) {
    await undo.click();
    await openList(page);
    await expect(page.locator(".spot-row")).toHaveCount(1);
    await expect(page.locator(".spot-row")).toContainText(expected);
  }
  await undo.click();
  await expect(page.locator(".spot-row")).toHaveCount(0);
  await expect(undo).toBeDisabled();

  await saved(page);
  await page.reload();
  await readyToTap(page);
  const redo = page.getByRole("button", { name: "Redo", exact: true });
  await redo.click();
  await openList(page);
  await expect(page.locator(".spot-row")).toContainText("Left calf");
});

test("a tap on a marker opens that spot; a tap beside the body does nothing", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  const heading = await page.locator(".sheet h2").textContent();
  await page.getByRole("button", { name: "Done" }).click();
  await page.waitForTimeout(800); // the picture comes back down
  await tapFigure(page, { across: 0.05, down: 0.2 });
  await expect(page.getByRole("button", { name: "Done" })).toHaveCount(0);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  await expect(page.locator(".sheet h2")).toHaveText(heading ?? "");
  await page.getByRole("button", { name: "Done" }).click();
  await openList(page);
  await expect(page.locator(".spot-row")).toHaveCount(1);
});

test("keys turn and zoom the figure while it has the focus", async ({ page, isMobile }) => {
  test.skip(isMobile, "a matter of keyboards");
  await page.goto("./");
  await readyToTap(page);
  await page.locator("canvas[data-figure]").focus();
  const front = await stillPicture(page);
  await page.keyboard.press("2");
  const back = await stillPicture(page);
  expect(await isSamePicture(page, back, front)).toBe(false);
  await page.keyboard.press("+");
  expect(await isSamePicture(page, await stillPicture(page), back)).toBe(false);
  await page.keyboard.press("0");
  expect(await isSamePicture(page, await stillPicture(page), front)).toBe(true);
});

test("a lost WebGL context comes back with its picture, and no spot is lost", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, SAME);
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  await page.getByRole("button", { name: "Done" }).click();
  const canvas = page.locator("canvas[data-figure]");
  const before = await stillPicture(page);
  await canvas.evaluate(async (element: HTMLCanvasElement) => {
    const lose = element.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    lose?.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 300));
    lose?.restoreContext();
  });
  const isBack = async () => isSamePicture(page, await stillPicture(page), before);
  await expect.poll(isBack, { timeout: 30_000 }).toBe(true);
});

test("when nothing can be stored it is said, and the map can be saved to a file", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, SAME);
  await page.goto("./");
  await readyToTap(page);
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = full;
  });
  await tapFigure(page, { across: 0.5, down: 0.36 });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Not saved: this device is full.");
  await expectNoAxeViolations(page);
  if (await page.getByRole("button", { name: "Done" }).isVisible()) {
    await page.getByRole("button", { name: "Done" }).click();
  }
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    alert.getByRole("button", { name: "Save this map to a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toContain("unsaved");
});

test("a single finger can be hit in the close-up of a hand, and is named", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, "hardest on a small screen");
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Close-up" }).click();
  await page.getByRole("button", { name: "Left hand" }).click();
  await stillPicture(page);
  const named = new Set<string>();
  for (const down of [0.62, 0.68, 0.74]) {
    for (const across of [0.4, 0.46, 0.52, 0.58]) {
      await tapFigure(page, { across, down });
      const heading = page.locator(".sheet h2");
      if (
        await heading.waitFor({ timeout: 1_500 }).then(
          () => true,
          () => false,
        )
      ) {
        named.add(await heading.innerText());
        await page.getByRole("button", { name: "Remove" }).click();
        await stillPicture(page);
      }
      if ([...named].some((name) => /finger/.test(name))) break;
    }
  }
  expect([...named].join("; ")).toMatch(/your left (index|middle|ring|little) finger/i);
});

test("single toes can be hit in the close-up of a foot, and are named", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, "hardest on a small screen");
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Close-up" }).click();
  await page.getByRole("button", { name: "Right foot" }).click();
  await stillPicture(page);
  for (const [across, down, toe] of [
    [0.66, 0.66, /your right big toe/i],
    [0.31, 0.56, /your right little toe/i],
  ] as const) {
    await tapFigure(page, { across, down });
    await expect(page.locator(".sheet h2")).toHaveText(toe);
    await page.getByRole("button", { name: "Remove" }).click();
    await stillPicture(page);
  }
});

test("a double tap comes closer: on bare skin it marks nothing, on a marker it takes nothing back", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  const place = { across: 0.5, down: 0.36 };
  const undo = page.getByRole("button", { name: "Undo", exact: true });

  await tapFigure(page, { ...place, times: 2 });
  await expect(page.getByText("Closer. Tap to mark.")).toBeAttached();
  await expect(undo).toBeDisabled();
  await page.getByRole("button", { name: "Whole figure" }).click();
  await stillPicture(page);

  await tapFigure(page, place);
  await page.getByRole("button", { name: /^Hot/ }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await stillPicture(page);
  await tapFigure(page, { ...place, times: 2 });
  await expect(page.getByRole("button", { name: /^Hot/ })).toHaveAttribute("aria-pressed", "true");
});
