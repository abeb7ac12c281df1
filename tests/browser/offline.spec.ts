import { readFileSync } from "node:fs";

import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { keptOffline } from "./support/kept-offline.ts";
import { markByName } from "./support/mark-by-name.ts";
import { readRows } from "./support/read-rows.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";

test.use({ serviceWorkers: "allow" });

const mapFile = readFileSync("tests/fixtures/map-file-v2.fasciamap", "utf8");

/** Posts files to where the manifest has other apps share: as the system does it, and as any page could. */
async function shareFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const address = new URL("./shared.html", page.url()).href;
  await page.goto("about:blank");
  await page.evaluate(
    ([action, texts]) => {
      const form = document.createElement("form");
      Object.assign(form, { action, method: "POST", enctype: "multipart/form-data" });
      const input = Object.assign(document.createElement("input"), {
        type: "file",
        name: "files",
        multiple: true,
      });
      const transfer = new DataTransfer();
      for (const [name, text] of Object.entries(texts)) transfer.items.add(new File([text], name));
      input.files = transfer.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    [address, files] as const,
  );
  await expect(page.getByRole("heading", { name: "Shared with this app" })).toBeVisible();
}

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

test("after one visit everything works without a network: marking, each screen, what is shared with it, each language", async ({
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

  // What another app shares is read and shown, stored only when it is taken in, and opens like a dropped file then.
  const shared = page.locator(".shared-files");
  const before = await readRows(page, "maps");
  await shareFiles(page, { "holiday.txt": "no map at all", "ada.fasciamap": mapFile });
  await expect(shared).toContainText("holiday.txt is not a Fasciamap file.");
  await expect(shared).toContainText(/ada\.fasciamap: .+, 1 map.*; the newest map is of /);
  expect(page.url()).toMatch(/\/#\/practice$/); // loading again shares nothing again
  await shared.getByRole("button", { name: "Leave it" }).click();
  await expect(shared).toHaveCount(0);
  expect(await readRows(page, "maps")).toEqual(before);
  await shareFiles(page, { "ada.fasciamap": mapFile });
  await shared.getByRole("button", { name: "Take it in" }).click();
  await page.getByRole("link", { name: "All clients" }).click();
  await expect(page.locator(".client-row")).toHaveCount(1);
  expect(await readRows(page, "maps")).toHaveLength(before.length + 1);
  await page.goto("./#/about");

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
