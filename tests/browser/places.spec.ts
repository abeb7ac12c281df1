import { readFileSync } from "node:fs";

import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { watchDrawing } from "./support/watch-drawing.ts";

type Json = Readonly<Record<string, unknown>>;

const file = JSON.parse(readFileSync("tests/fixtures/map-file-v1.fasciamap", "utf8")) as {
  readonly client: Json;
  readonly maps: readonly [Json & { readonly spots: readonly [Json] }];
};

/** Opens a file in which one map has these spots, on a neutral body. */
async function open(page: Page, spots: readonly Json[]): Promise<void> {
  const { shape: _shape, ...client } = file.client;
  const [map] = file.maps;
  const all = spots.map((spot, n) => ({
    ...map.spots[0],
    id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    isMain: false,
    ...spot,
  }));
  const text = JSON.stringify({ ...file, client, maps: [{ ...map, spots: all }], answers: [] });
  await page.goto("./#/practice");
  await page.locator("input[type=file]").setInputFiles({
    name: "areas.fasciamap",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}

test("the therapist reads how much of each place is marked, and which research areas it is in", async ({
  page,
}) => {
  // The same disc twice: what lies over each other counts once.
  const disc = { region: "sacrum", side: "midline", extent: { kind: "disc", radius: 50 } };
  await open(page, [disc, disc]);
  const table = page.getByRole("table", { name: "Marked area by place" });
  await table.waitFor();
  const total = await table.locator("tfoot td").first().innerText();
  expect(Math.abs(Number.parseInt(total, 10) - Math.PI * 25)).toBeLessThan(16);
  const parts = await table.locator("tbody tr td:nth-of-type(1)").allInnerTexts();
  const sum = parts.reduce((so, far) => so + (Number.parseInt(far, 10) || 0), 0);
  expect(Math.abs(sum - Number.parseInt(total, 10))).toBeLessThanOrEqual(parts.length);

  await page.locator(".spot-row").first().click();
  const details = page.locator(".place-details");
  await expect(details).toContainText(`${total}, `);
  await expect(details).toContainText("Low-back pain: this place belongs to it.");
  await expect(details).toContainText("Dionne et al., Spine 2008");
  await expect(details).toContainText("origin of gluteus maximus");
  await page.locator("header select").selectOption("de");
  const inGerman = details.locator("dd[lang=de]");
  await expect(inGerman.first()).toContainText("Ursprung des M. gluteus maximus");
  await expect(inGerman.last()).toContainText("Keines der drei hat ein Kreuzbein");
  await expectNoAxeViolations(page);
  // English in an Arabic page keeps its own direction: else its numbers change places.
  await page.locator("header select").selectOption("ar");
  await expect(details.locator("dd[lang=ar]").first()).toHaveAttribute("dir", "rtl");
  await expect(details.locator("[lang=en]:not([dir=ltr])")).toHaveCount(0);
});

test("an overlay speaks the language of the screen, also when that is changed, and fetches no other", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("./");
  await readyToTap(page);
  await page.locator("header select").selectOption("de");
  await page.getByRole("button", { name: "Nah", exact: true }).click();
  await page.getByLabel("Auf den Körper legen").selectOption("Oberflächliche Rückenlinie");
  const legend = page.locator(".overlay-legend");
  await expect(legend).toContainText("Modell. Starke Belege aus Sektionen");
  const close = page.getByRole("button", { name: "Nah", exact: true }); // what it opens lies over the legend
  await close.click();
  await legend.getByRole("button", { name: "Die Linie Abschnitt für Abschnitt" }).click();
  const parts = page.getByRole("dialog");
  await expect(parts.getByRole("listitem")).toHaveCount(13);
  await expect(parts).toContainText("Modell. Starke Belege aus Sektionen"); // there too
  await expect(parts.getByRole("listitem").nth(3)).toContainText("Achillessehne");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await close.click();
  await page.getByLabel("Auf den Körper legen").selectOption("dermatomes");
  await close.click();
  await legend.getByRole("button", { name: "Die Punkte einzeln" }).click();
  await expect(parts.getByRole("term")).toHaveCount(28);
  await expect(parts.getByRole("definition").last()).toContainText("nicht gezeichnet");
  await page.keyboard.press("Escape");
  await close.click();
  await page.getByLabel("Auf den Körper legen").selectOption("Oberflächliche Rückenlinie");

  await page.locator("header select").selectOption("ar");
  await expect(legend).toContainText("الخط الخلفي السطحي");
  await expect(legend).toHaveAttribute("dir", "rtl");
  await expectNoAxeViolations(page);

  expect(asked.filter((url) => /overlay\.(?:es|fr)|structures\./.test(url))).toEqual([]);
});

test("names are written over the figure with the borders, more of them from near, and ask for no picture", async ({
  page,
}) => {
  const drawing = await watchDrawing(page);
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Close-up" }).click();
  await expect(page.locator(".region-names")).toHaveCount(0);
  await page.getByLabel("Lay over the body").selectOption("borders");
  const names = page.locator(".region-names span:visible");
  await expect(names.filter({ hasText: "upper belly" })).toHaveCount(1);
  await expect(names.filter({ hasText: "palm side of the wrist" })).toHaveCount(0);
  await page.getByRole("button", { name: "Right hand" }).click();
  await expect(names.filter({ hasText: "palm side of the wrist" })).toHaveCount(1);
  await expect(names.filter({ hasText: "upper belly" })).toHaveCount(0);
  await page.waitForTimeout(1_500);
  const before = await drawing();
  await page.waitForTimeout(1_000);
  expect((await drawing()).calls).toBe(before.calls);

  // What lies beneath a place is read without marking anything there.
  await page.getByRole("button", { name: "Places and what lies beneath" }).click();
  const book = page.getByRole("dialog");
  await expect(book.getByRole("group")).toHaveCount(60);
  await book.getByRole("searchbox").fill("piriformis");
  await expect(book.getByRole("status")).toHaveText(/^[1-5] places?$/);
  await book.getByRole("searchbox").fill("lower buttock");
  await book.locator("summary").first().click();
  await expect(book.locator(".place-details")).toContainText("Buttock");
  await expect(book.locator(".place-details")).toContainText("UBERON:");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Close-up" }).click();
  await page.getByLabel("Lay over the body").selectOption("none");
  await expect(page.locator(".region-names")).toHaveCount(0);
});

test("a map that paints as much as it may is shown and measured", async ({ page }) => {
  const dab = (n: number) => ({ mode: "paint", radius: 120, path: [(n * 193) % 26_756, 100, 100] });
  const strokes = Array.from({ length: 138 }, (_, n) => dab(n));
  await open(page, [{ extent: { kind: "strokes", strokes } }]);
  const total = page.locator(".area-table tfoot td").first();
  await expect(total).toHaveText(/\d\scm²/, { timeout: 45_000 });
  expect(Number.parseInt((await total.innerText()).replaceAll(",", ""), 10)).toBeGreaterThan(9_000);
});
