import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { isSamePicture, stillPicture } from "./support/still-picture.ts";
import { tapFigure } from "./support/tap.ts";

/** Pictures that a change of what is seen may take: one for it, and what is drawn finer or named after it. */
const FEW = 4;

/** Counts pictures of the figure, however many parts each is drawn of. */
async function countPictures(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const moments = new Set<unknown>();
    Reflect.set(globalThis, "picturesDrawn", () => moments.size);
    const draws = ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"];
    for (const draw of draws) {
      const original: unknown = Reflect.get(WebGL2RenderingContext.prototype, draw);
      if (typeof original !== "function") continue;
      Reflect.set(
        WebGL2RenderingContext.prototype,
        draw,
        function (this: object, ...args: unknown[]) {
          moments.add(document.timeline.currentTime);
          return Reflect.apply(original, this, args) as unknown;
        },
      );
    }
  });
  return () => page.evaluate<number>("picturesDrawn()");
}

test("with reduced motion nothing moves by itself: the figure stands at once where it is to be seen from", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const pictures = await countPictures(page);
  const animations = () => page.evaluate(() => document.getAnimations().length);
  await page.goto("./");
  await readyToTap(page);

  for (const name of ["Look from the back", "Look at the left side", "Look from the front"]) {
    const shown = await stillPicture(page);
    const before = await pictures();
    await page.getByRole("button", { name, exact: true }).click();
    expect(await animations(), name).toBe(0);
    const now = await stillPicture(page);
    expect(await isSamePicture(page, shown, now), name).toBe(false);
    expect((await pictures()) - before, name).toBeLessThanOrEqual(FEW);
  }

  await tapFigure(page, { across: 0.5, down: 0.33 });
  await expect(page.getByRole("button", { name: /^Hot/ })).toBeVisible();
  expect(await animations()).toBe(0);
  await page.getByRole("button", { name: "Done" }).click();
  expect(await animations()).toBe(0);
});
