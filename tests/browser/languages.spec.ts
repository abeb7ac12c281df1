import { readFile } from "node:fs/promises";

import { expect, type Page } from "@playwright/test";

import { languages } from "../../src/messages/languages.ts";
import { pseudoCatalogueScript } from "../support/pseudo-catalogue.ts";
import { test } from "./support/app-test.ts";
import { clippedTexts } from "./support/clipped-texts.ts";
import { countDifferingPixels } from "./support/count-differing-pixels.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { tapFigure } from "./support/tap.ts";

/** On the chest, at the body's left, which is right of the middle from the front. */
const leftChest = { across: 0.56, down: 0.3 };

function chooser(page: Page) {
  return page.locator("header select");
}

/** The middle of the canvas, with nothing of the page over it but the figure. */
async function pictureOfFigure(page: Page): Promise<Buffer> {
  await page.mouse.move(1, 1);
  await page.waitForTimeout(1_500); // the turn to the spot, and the panel that opens
  const box = (await page.locator("canvas[data-figure]").boundingBox())!;
  return page.screenshot({
    clip: {
      x: box.x + box.width * 0.25,
      y: box.y + box.height * 0.2, // below what is said over the head
      width: box.width * 0.5,
      height: box.height * 0.28,
    },
  });
}

for (const [language, { name, direction }] of Object.entries(languages)) {
  test.describe(`in a ${language} browser`, () => {
    test.use({ locale: language });

    test(`the page is in ${language}, says so, and axe finds nothing`, async ({ page }) => {
      await page.goto("./");
      await readyToTap(page);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("html")).toHaveAttribute("dir", direction);
      await expect(chooser(page)).toHaveValue(language);
      expect(await chooser(page).locator("option:checked").textContent()).toBe(name);
      await tapFigure(page, { across: 0.5, down: 0.4 });
      await expect(page.locator(".quality-choice").first()).toBeVisible();
      await expectNoAxeViolations(page);
      expect(await clippedTexts(page)).toEqual([]);
    });
  });
}

test("another language keeps the map and is kept itself; the figure is never mirrored", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, leftChest);
  await expect(page.locator(".sheet h2")).toContainText(/your.*left/i);
  await page.locator(".sheet-head .button-primary").click();
  const english = await pictureOfFigure(page);

  await chooser(page).selectOption("ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByText("محفوظ على هذا الجهاز")).toBeVisible();
  const arabic = await pictureOfFigure(page);
  expect(await countDifferingPixels(page, arabic, english)).toBe(0);

  await chooser(page).selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page.getByText("Auf diesem Gerät gespeichert")).toBeVisible();

  await page.reload();
  await readyToTap(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("link", { name: "Meine Karte" })).toBeVisible();
  const list = page.getByRole("button", { name: /^Liste der Stellen zeigen/ });
  if (await list.isVisible()) await list.click();
  await expect(page.locator(".spot-row")).toHaveCount(1);
});

test.describe("in Arabic", () => {
  test.use({ locale: "ar-EG" });

  test("the way from the tap to the file works, and left stays the body's left", async ({
    page,
  }) => {
    await page.goto("./");
    await readyToTap(page);
    await tapFigure(page, leftChest);
    await expect(page.locator(".sheet h2")).toContainText(/الأيسر|اليسرى/);
    await page.getByRole("button", { name: /^حار/ }).click();
    await page.getByRole("button", { name: "7 من 10", exact: true }).click();
    await page.getByRole("button", { name: "تم", exact: true }).click();
    await expect(page.getByText("محفوظ على هذا الجهاز")).toBeVisible();

    await page.getByRole("navigation").getByRole("link", { name: "تسليم" }).click();
    await expect(page.locator(".map-in-words li")).toContainText("حار، 7 من 10");
    await page.getByRole("radio", { name: "لكل من يملك الملف" }).check();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "حفظ الملف" }).click();
    const file = await readFile(await (await downloading).path(), "utf8");
    expect(file).toContain('"side": "left"');
    expect(file).not.toContain('"side": "right"');
    expect(file).toContain('"hot"');
  });
});

test("a language that cannot be fetched leaves the one there is, and says so", async ({ page }) => {
  test.skip(Boolean(process.env["OFFLINE"]), "every language is kept by then: none can be missing");
  await page.route(/fr\.messages/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: 'throw new Error("gone")' }),
  );
  await page.goto("./");
  await readyToTap(page);
  await chooser(page).selectOption("fr");
  await expect(page.getByRole("alert")).toContainText("This language could not be loaded");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(chooser(page)).toHaveValue("en");
});

/** Opens every screen in turn, all that folds opened, and tells what is clipped on each. */
async function clippedOnEveryScreen(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const look = async (screen: string) => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    found[screen] = await clippedTexts(page);
  };
  const press = (selector: string) => page.locator(selector).first().click();

  await page.goto("./");
  await readyToTap(page);
  await look("mark");
  await press(".view-sides button:last-child");
  await look("close-ups");
  await page.keyboard.press("Escape");
  await press(".view-zoom .button:last-child");
  await expect(page.locator(".shape-presets")).toBeVisible();
  await look("shape");
  await page.keyboard.press("Escape");
  await press(".mark-by-name");
  await expect(page.locator("dialog")).toBeVisible();
  await look("finder");
  await press(".finder-place");
  await expect(page.locator(".quality-choice").first()).toBeVisible();
  await press(".quality-choice");
  await look("sheet");
  await press(".sheet-head .button-primary");
  await press(".mark-count");
  await expect(page.locator(".spot-row").first()).toBeVisible();
  await look("list");
  for (const [screen, hash, ready] of [
    ["review", "#/review", ".review-words"],
    ["after", "#/after", ".after-choice"],
    ["journal", "#/journal", ".thread-card"],
    ["about", "#/about", ".about-back"],
    ["share", "#/share", ".share-content"],
    ["practice", "#/practice", ".drop-zone"],
    ["questions", "#/questions", ".intake-card"],
    ["question set", "#/practice/questions", "form"],
  ] as const) {
    await page.goto(`./${hash}`);
    await expect(page.locator(ready).first()).toBeVisible();
    await look(screen);
  }
  await page.goto("./#/practice");
  await press(".practice-own");
  await expect(page.locator(".session-begin")).toBeVisible();
  await look("client");
  await press(".session-begin");
  await press(".session-bar .button");
  await press(".finder-place");
  await expect(page.locator(".hold-timer")).toBeVisible();
  await look("hold running");
  await press(".hold-choice");
  await press(".hold-stop");
  await expect(page.locator(".hold-duration")).toBeVisible();
  await look("hold");
  await press(".hold-sheet-head .button");
  await expect(page.locator(".compare-group").first()).toBeVisible();
  await look("session");
  return found;
}

const nothingClipped = Object.fromEntries(
  "mark,close-ups,shape,finder,sheet,list,review,after,journal,about,share,practice,questions,question set,client,hold running,hold,session"
    .split(",")
    .map((screen) => [screen, []]),
);

/** What fits the narrow one fits the wide one: that is looked at too where there is time. */
const widths = process.env["SOAK"] ? [390, 320] : [320];

for (const width of widths) {
  test.describe(`on a phone ${width} wide`, () => {
    test.use({ locale: "de", viewport: { width, height: 844 } });
    test.skip(({ isMobile }) => !isMobile, "one size is enough");

    test("no German text is clipped", async ({ page }) => {
      test.skip(!process.env["SOAK"], "the walk through every screen looks at German too");
      expect(await clippedOnEveryScreen(page)).toEqual(nothingClipped);
    });

    test("no text 40 % longer than English is clipped", async ({ page }) => {
      test.skip(Boolean(process.env["OFFLINE"]), "the server has to give other texts");
      const body = pseudoCatalogueScript();
      await page.route(/de\.messages/, (route) =>
        route.fulfill({ contentType: "text/javascript", body }),
      );
      expect(await clippedOnEveryScreen(page)).toEqual(nothingClipped);
      await expect(page.locator("h1")).toHaveText(/[åéîöû]/); // else it was not the longer text
    });
  });
}
