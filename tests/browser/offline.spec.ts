import { expect } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { keptOffline } from "./support/kept-offline.ts";
import { markByName } from "./support/mark-by-name.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";

test.use({ serviceWorkers: "allow" });

/** Every screen that an address leads to, with what tells that it is there. */
const screens = [
  ["/review", /^Your map of /],
  ["/share", "Hand over"],
  ["/practice", "For therapists"],
  ["/practice/questions", "What you ask your clients"],
  ["/questions", "A few questions"],
  ["/after", "What changed"],
  ["/journal", "Journal"],
  ["/data", "Your data"],
  ["/about", "About Fasciamap"],
] as const;

test("after one visit everything works without a network: marking, each screen, each language", async ({
  page,
  context,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await keptOffline(page);
  const [drawn, asked] = await page.evaluate(() =>
    ["ready", "keeping"].map((name) => performance.getEntriesByName(`fasciamap:${name}`)[0]),
  );
  expect(asked?.startTime).toBeGreaterThan(drawn?.startTime ?? Infinity); // the first tap comes first
  await context.setOffline(true);

  await page.reload();
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  await page.getByRole("button", { name: /^Hot/ }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await markByName(page, "jaw r");
  await saved(page);
  await page.reload();
  await readyToTap(page);
  await expect(page.locator(".spot-list > li")).toHaveCount(2);

  for (const [path, title] of screens) {
    await page.goto(`./#${path}`);
    await expect(page.locator("main h1").first()).toHaveText(title);
  }
  await expect(page.getByText("it opens and works without a network")).toBeVisible();

  const language = page.locator("select").last();
  for (const [tag, says] of [
    ["de", "Über Fasciamap"],
    ["es", "Acerca de Fasciamap"],
    ["fr", "À propos de Fasciamap"],
    ["ar", "Fasciamap"],
  ] as const) {
    await language.selectOption(tag);
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await expect(page.locator("main h1")).toContainText(says);
  }
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator("main h1")).toBeVisible();
});
