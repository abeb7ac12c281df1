import { expect, type Page } from "@playwright/test";

import { ageStoredMaps } from "./age-stored-maps.ts";
import { damageOneMap } from "./damage-one-map.ts";
import { giveCamera } from "./give-camera.ts";
import { readyToTap } from "./ready-to-tap.ts";

/** A screen, or one of its states, and how it is reached from the one before it in any language. */
export type ScreenState = {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** What must be opened once more where the window is narrow. */
  readonly openNarrow?: (page: Page) => Promise<void>;
};

/** The public halves of two keys. */
const KEYS = [
  "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
  "age1sngfja4jaclfn3zzf0ht787pth6qkqthfhzwv3hqr2k475p5g9nqgz5662",
] as const;

/** All screens and states of the app that works, each reached from the one before it. */
export const everyScreen: readonly ScreenState[] = [
  {
    name: "the map, blank",
    open: async (page) => {
      await page.goto("./");
      await readyToTap(page);
      await expect(page.locator(".view-zoom .button").last()).toBeVisible();
    },
  },
  { name: "close-ups and overlays", open: (page) => press(page, ".view-sides button:last-child") },
  {
    name: "names over the figure",
    open: async (page) => {
      await page.locator(".overlay-choice select").selectOption("borders");
      await page.locator(".region-names span").first().waitFor({ state: "attached" });
    },
  },
  {
    name: "dermatome points with their legend",
    open: async (page) => {
      await page.locator(".overlay-choice select").selectOption("dermatomes");
      await page.keyboard.press("Escape");
      await shown(page, ".overlay-legend");
    },
  },
  {
    name: "body shapes",
    open: async (page) => {
      await press(page, ".view-sides button:last-child");
      await page.locator(".overlay-choice select").selectOption("none");
      await page.keyboard.press("Escape");
      await press(page, ".view-zoom .button:last-child");
      await shown(page, ".shape-presets");
      await unfold(page);
    },
  },
  {
    name: "places by name",
    open: async (page) => {
      await page.keyboard.press("Escape");
      await press(page, ".mark-by-name");
      await shown(page, "dialog .finder-place");
    },
  },
  {
    name: "the sheet of a new spot, folded",
    open: async (page) => {
      await press(page, ".finder-place");
      await shown(page, ".quality-choice");
    },
  },
  {
    name: "the sheet of a spot, all said and unfolded",
    open: async (page) => {
      await press(page, ".quality-choice");
      await press(page, ".red-skin .button");
      await unfold(page);
      await press(page, ".spot-more .chips .button");
      await press(page, ".spot-more .chips:nth-of-type(1) .button:nth-child(2)");
    },
  },
  {
    name: "the brushes",
    open: async (page) => {
      await press(page, ".spread .row .button");
      await shown(page, ".paint-bar");
    },
  },
  {
    name: "the list of spots",
    open: async (page) => {
      await press(page, ".paint-done");
      await press(page, ".sheet-head .button-primary");
      await shown(page, ".spot-row");
    },
    openNarrow: async (page) => {
      await press(page, ".mark-count");
      await shown(page, ".spot-row");
    },
  },
  {
    name: "review",
    open: (page) => goTo(page, "#/review", ".review-pictures img"),
  },
  { name: "hand over", open: (page) => goTo(page, "#/share", ".share-content") },
  {
    name: "the code on the screen",
    open: async (page) => {
      await page.locator(".seal-choices input[type=radio]").last().check();
      await press(page, "[aria-labelledby=share-how] .row:last-of-type .button");
      await shown(page, "dialog .qr-picture");
    },
  },
  {
    name: "the camera that reads a key",
    open: async (page) => {
      await page.keyboard.press("Escape");
      await giveCamera(page);
      await press(page, ".seal-choices .way-out summary");
      await press(page, ".seal-choices .way-out .row .button:last-child");
      await expect(page.locator("dialog .qr-camera [role=status]")).toHaveCount(0);
    },
  },
  {
    name: "questions",
    open: async (page) => {
      await goTo(page, "#/questions", ".intake-card");
      await press(page, ".intake-health .choice");
    },
  },
  { name: "about", open: (page) => goTo(page, "#/about", ".about h2") },
  { name: "no such page", open: (page) => goTo(page, "#/nowhere", "main .button") },
  { name: "practice, no clients", open: (page) => goTo(page, "#/practice", ".drop-zone") },
  {
    name: "the camera that reads a code",
    open: async (page) => {
      await giveCamera(page);
      await press(page, ".drop-zone .button:not(.button-primary)");
      await expect(page.locator("dialog .qr-camera [role=status]")).toHaveCount(0);
    },
  },
  {
    name: "the practice’s key",
    open: async (page) => {
      await page.keyboard.press("Escape");
      await goTo(page, "#/practice/key", "main .button-primary");
      await press(page, "main .button-primary");
      await shown(page, "[data-key-link]");
      await unfold(page);
    },
  },
  {
    name: "another key under a known name",
    open: async (page) => {
      await goTo(page, `#/seal-to/${KEYS[0]}/Ada`, "main .button-primary");
      await press(page, "main .button-primary");
      await shown(page, ".known-keys");
      await goTo(page, `#/seal-to/${KEYS[1]}/Ada`, "main .notice-warn");
    },
  },
  {
    name: "which questions are asked",
    open: async (page) => {
      await goTo(page, "#/practice/questions", "form");
      await unfold(page);
    },
  },
  {
    name: "a client’s map",
    open: async (page) => {
      await goTo(page, "#/practice", ".drop-zone");
      await page.locator("input[type=file]").setInputFiles("tests/fixtures/map-file-v1.fasciamap");
      await shown(page, ".client-tabs");
      await unfold(page);
    },
  },
  ...["compared", "over time", "overall", "as a table"].map((name, at) => ({
    name: `a client’s maps ${name}`,
    open: async (page: Page) => {
      await press(page, `.client-tabs a:nth-child(${at + 2})`);
      await expect(page.locator(`.client-tabs a:nth-child(${at + 2})`)).toHaveAttribute(
        "aria-current",
        "page",
      );
      await unfold(page);
    },
  })),
  {
    name: "a client’s map under a line over the body",
    open: async (page) => {
      await press(page, ".view-sides button:last-child");
      await page.locator(".overlay-choice optgroup option").first().waitFor({ state: "attached" });
      const line = page.locator(".overlay-choice optgroup option").first();
      const value = (await line.getAttribute("value")) ?? "";
      await page.locator(".overlay-choice select").selectOption(value);
      await page.keyboard.press("Escape");
      await shown(page, ".overlay-legend");
    },
  },
  {
    name: "a session",
    open: async (page) => {
      await press(page, ".client-tabs a:first-child");
      await press(page, ".session-begin");
      await shown(page, ".session-bar");
    },
  },
  {
    name: "a hold",
    open: async (page) => {
      await press(page, ".session-bar .button");
      await shown(page, "dialog .finder-place");
      await press(page, ".finder-place");
      await shown(page, ".hold-timer");
      await unfold(page);
    },
  },
  {
    name: "a session for the client",
    open: async (page) => {
      await press(page, ".hold-stop");
      await expect(page.locator(".hold-stop")).toBeHidden(); // else what it opens would come after Escape
      await page.keyboard.press("Escape");
      const link = page.locator(".session-panel a[href$='/give']").first();
      await goTo(page, (await link.getAttribute("href")) ?? "", "[data-passphrase]");
    },
  },
  {
    name: "a client’s report, picture and tables",
    open: async (page) => {
      const [id] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
      await goTo(page, `#/practice/${id}/forms`, "main .way-out");
    },
  },
  { name: "practice with a client", open: (page) => goTo(page, "#/practice", ".client-row") },
  {
    name: "last time, offered",
    open: async (page) => {
      await page.evaluate(() => (location.hash = "#/"));
      await ageStoredMaps(page, 3);
      await page.reload();
      await readyToTap(page);
      await shown(page, ".last-time .button");
    },
  },
  {
    name: "last time, shown dashed",
    open: async (page) => {
      await press(page, ".last-time .button-primary");
      await shown(page, ".last-time-list .spot-row");
    },
    openNarrow: (page) => press(page, ".mark-count"),
  },
  { name: "after a session", open: (page) => goTo(page, "#/after", ".after-choice") },
  {
    name: "what became of a spot",
    open: async (page) => {
      await press(page, ".after-choice");
      await press(page, ".after-outcome");
    },
  },
  { name: "the journal", open: (page) => goTo(page, "#/journal", ".after-told") },
  { name: "your data", open: (page) => goTo(page, "#/data", ".keep-part") },
  {
    name: "a map that cannot be read",
    open: async (page) => {
      await page.evaluate(() => (location.hash = "#/"));
      await damageOneMap(page);
      await page.reload();
      await readyToTap(page);
      await shown(page, ".damage-notice");
    },
  },
  {
    name: "something is missing",
    open: async (page) => {
      await page.evaluate(() => {
        const witness: unknown = JSON.parse(localStorage.getItem("fasciamap-witness") ?? "{}");
        localStorage.setItem(
          "fasciamap-witness",
          JSON.stringify({ ...Object(witness), writes: 99_999 }),
        );
      });
      await page.reload();
      await shown(page, "main.page .button");
      await press(page, "main .button-quiet");
    },
  },
];

/** Opens whatever is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click();
}

async function shown(page: Page, selector: string): Promise<void> {
  await expect(page.locator(selector).first()).toBeVisible({ timeout: 20_000 });
}

async function goTo(page: Page, hash: string, ready: string): Promise<void> {
  await page.goto(`./${hash}`);
  await shown(page, ready);
}
