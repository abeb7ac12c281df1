import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { readRows } from "./support/read-rows.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";

const listed = (page: Page) => page.locator(".spot-list > li");

async function openMap(page: Page): Promise<void> {
  await page.goto("./");
  await readyToTap(page);
}

test("two tabs mark one map: each shows the other's spot within a second, and none is lost", async ({
  page,
  context,
  isMobile,
}) => {
  test.skip(isMobile, "a phone shows one tab at a time, and the list only when it is opened");
  await openMap(page);
  await tapFigure(page, { across: 0.5, down: 0.3 });
  await saved(page);
  const other = await context.newPage();
  await openMap(other);
  await expect(listed(other)).toHaveCount(1);

  await tapFigure(other, { across: 0.5, down: 0.42 });
  await expect(listed(other)).toHaveCount(2);
  await saved(other);
  await expect(listed(page)).toHaveCount(2, { timeout: 1000 });

  await page.bringToFront();
  await tapFigure(page, { across: 0.5, down: 0.36 });
  await expect(listed(page)).toHaveCount(3);
  await saved(page);
  await expect(listed(other)).toHaveCount(3, { timeout: 1000 });
  await page.keyboard.press("Control+z");
  await expect(listed(page)).toHaveCount(2);
  await saved(page);
  await expect(listed(other)).toHaveCount(2, { timeout: 1000 });

  const [map] = await readRows(page, "maps");
  expect(map?.["spots"]).toHaveLength(2);
});
