import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { readRows } from "./support/read-rows.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";
import { watchDrawing } from "./support/watch-drawing.ts";

async function markByName(page: Page, typed: string, quality: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: new RegExp(`^${quality}`) }).click();
  await page.getByRole("button", { name: "Done" }).click();
}

/** The share of pixels in which a picture differs from plain paper, and whether any is of this colour. */
function inkOf(page: Page, alt: RegExp): Promise<number> {
  return page.getByRole("img", { name: alt }).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (
        Math.abs(data[i]! - 255) + Math.abs(data[i + 1]! - 253) + Math.abs(data[i + 2]! - 250) >
        30
      )
        ink += 1;
    }
    return (4 * ink) / data.length;
  });
}

test("one tap from the bar: the map in words and pictures, back to change, on to hand over", async ({
  page,
}) => {
  const drawing = await watchDrawing(page);
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.33 });
  await page.getByRole("button", { name: /^Hot/ }).click();
  await page.getByRole("button", { name: "7 of 10", exact: true }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await markByName(page, "sh bl l", "Tender");
  await markByName(page, "right side ribs", "Hard");
  await saved(page);

  await page.getByRole("link", { name: "Review" }).click();
  await expect(page.getByRole("heading", { name: /^Your map of / })).toBeVisible();
  const words = page.locator(".review-words li");
  await expect(words).toHaveText([
    /: Hot, 7 of 10\.$/,
    /^Left shoulder blade: Tender, strength not said\.$/,
    /^Right side ribs: Hard, strength not said\.$/,
  ]);

  // Front and back, and the right side for what neither of them shows; the left is not needed.
  const pictures = page.getByRole("img");
  await expect(pictures).toHaveCount(3);
  await expect(pictures.nth(0)).toHaveAttribute("alt", /^The body from the front: 1 breastbone/);
  await expect(pictures.nth(1)).toHaveAttribute(
    "alt",
    "The body from the back: 2 left shoulder blade.",
  );
  await expect(pictures.nth(2)).toHaveAttribute(
    "alt",
    /^The body from its right side: 3 right side ribs\.$/,
  );
  for (const alt of [/the front/, /the back/, /its right side/]) {
    const ink = await inkOf(page, alt);
    expect(ink).toBeGreaterThan(0.1); // a body, not a blank sheet
    expect(ink).toBeLessThan(0.5);
  }
  expect((await drawing()).contexts).toBe(1);
  await expectNoAxeViolations(page);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(words.first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("link", { name: "Back to change" }).click();
  await readyToTap(page);
  await page.getByRole("link", { name: "Review" }).click();
  await page.locator(".review-bar").getByRole("link", { name: "Hand over" }).click();
  await expect(page.getByRole("button", { name: "Save the file" })).toBeVisible();
});

test("a blank map says what to do; nothing today is an answer to review as well", async ({
  page,
}) => {
  await page.goto("./#/review");
  await expect(page.getByText(/^Nothing is marked yet\./)).toBeVisible();
  await expect(page.locator(".review-bar").getByRole("link")).toHaveText(["Back to change"]);
  await page.getByRole("link", { name: "Back to change" }).click();
  await readyToTap(page);
  await page.getByRole("button", { name: "Nothing today" }).first().click();
  await page.getByRole("link", { name: "Review" }).click();
  await expect(page.getByText("Nothing today.")).toBeVisible();
  await expectNoAxeViolations(page);
});

test("Save the file stays under the finger while what is said stays the same", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await markByName(page, "sh bl l", "Tender");
  await saved(page);
  await page.goto("./#/share");
  await page.getByRole("radio", { name: "For anyone who has the file" }).check();
  await page.getByLabel(/^Your name/).fill("Kim");
  const save = page.getByRole("button", { name: "Save the file" });
  await expect(save).toBeEnabled();
  await save.evaluate((button) => {
    const watching = new MutationObserver(() => performance.mark("taken-away"));
    watching.observe(button, { attributeFilter: ["disabled"] });
  });

  // The press leaves the field, which stores the name; all is read anew, and says the same.
  const downloading = page.waitForEvent("download");
  await save.click();
  await downloading;
  await expect
    .poll(async () => (await readRows(page, "clients")).map((row) => row["name"]))
    .toEqual(["Kim"]);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => performance.getEntriesByName("taken-away").length)).toBe(0);
});
