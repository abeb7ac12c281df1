import { expect, type Page } from "@playwright/test";

import { makeHistory } from "../support/make-history.ts";
import { realFigure } from "../support/real-figure.ts";
import { reportPromise } from "../support/report-promise.ts";
import { test } from "./support/app-test.ts";
import { clippedTexts } from "./support/clipped-texts.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { writeRows } from "./support/write-rows.ts";

test.use({ contextOptions: { reducedMotion: "no-preference" } }); // time plays only then

/** Puts a client with a long history on the device, and opens their page. */
async function openClient(page: Page, mapCount: number, spotCount: number, part = "") {
  const history = makeHistory(realFigure, mapCount, spotCount);
  const { client, maps, sessions } = history;
  const [last] = maps.slice(-1);
  const spots = last!.spots.map((spot, at) => (at === 1 ? { ...spot, note: "=1+1" } : spot));
  const rows = { clients: [client], maps: [...maps.slice(0, -1), { ...last, spots }], sessions };
  await page.goto("./");
  await readyToTap(page);
  await writeRows(page, rows);
  await page.goto(`./#/practice/${client.id}${part}`);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: client.name })).toBeVisible();
  return history;
}

const part = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Parts of this page" }).getByRole("link", { name });

test("at a glance: what hurts, what changed, what was done, and a plan that meets the next session", async ({
  page,
}) => {
  await openClient(page, 10, 8);
  const panel = page.locator(".client-panel");
  await expect(panel.getByText("main spot").first()).toBeInViewport();
  await expect(panel.getByRole("heading", { name: /^Since / })).toBeInViewport();
  await expect(panel.getByRole("heading", { name: /^Last session, / })).toBeInViewport();
  await expect(panel.getByLabel("Plan for next time")).toBeInViewport();
  await panel.getByLabel("Plan for next time").fill("Begin at the right hip");
  await expectNoAxeViolations(page);
  expect(await clippedTexts(page)).toEqual([]);

  await panel.getByRole("button", { name: /what was felt and what was found/ }).click();
  await expect(panel.getByText(/Agree: both found something/)).toBeVisible();

  await panel.getByRole("button", { name: "Begin a session" }).click();
  await expect(page.getByText("Begin at the right hip")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Begin at the right hip")).toBeVisible();
});

test("two maps are compared on one figure and side by side, by one context", async ({ page }) => {
  await page.addInitScript(() => {
    const { prototype } = HTMLCanvasElement;
    const real = Reflect.get(prototype, "getContext") as (...given: unknown[]) => unknown;
    const made = new Set<HTMLCanvasElement>();
    Reflect.set(globalThis, "contexts", made);
    Reflect.set(prototype, "getContext", function (this: HTMLCanvasElement, ...given: unknown[]) {
      if (String(given[0]).startsWith("webgl")) made.add(this);
      return real.apply(this, given);
    });
  });
  await openClient(page, 10, 8, "/compare");
  await expect(page.getByRole("heading", { name: "What changed" })).toBeVisible();
  const overlap = page.getByRole("row", { name: /Overlap of the areas/ });
  await expect(overlap).toContainText("%", { timeout: 20_000 });

  await page.getByRole("button", { name: "Side by side" }).click();
  const beside = page.getByRole("img", { name: /seen as the figure beside it/ });
  await expect(beside).toBeVisible();
  await expect.poll(() => inkOf(page), { timeout: 20_000 }).toBeGreaterThan(0.02);
  await expectNoAxeViolations(page);
  expect(await clippedTexts(page)).toEqual([]);
  const count = await page.evaluate(
    () => (Reflect.get(globalThis, "contexts") as Set<unknown>).size,
  );
  expect(count).toBe(1);
});

/** Of the second view's canvas, the share that is drawn on. */
function inkOf(page: Page): Promise<number> {
  return page.locator(".beside-figure").evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) count += 1;
    return count / (width * height);
  });
}

test("maps by date on a slider and as pictures; filtered, sorted and copied as a table", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { maps } = await openClient(page, 10, 8, "/time");
  const slider = page.getByRole("slider");
  await expect(slider).toHaveValue("9");
  await slider.press("ArrowLeft");
  await expect(slider).toHaveValue("8");
  await page.getByRole("button", { name: "Play" }).click();
  await expect(slider).toHaveValue("9");
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible(); // it ends with the newest

  await page.getByText("10 maps as small pictures").click();
  await expect(page.locator(".map-picture img").first()).toBeVisible({ timeout: 20_000 });
  await expectNoAxeViolations(page);

  await part(page, "Table").click();
  const rows = page.locator(".sortable tbody tr");
  await expect(rows).toHaveCount(50);
  await page.getByText("Filter", { exact: true }).click();
  await page.getByLabel("At least").selectOption("8");
  const strong = maps.flatMap(({ spots }) =>
    spots.filter(({ intensity }) => (intensity ?? 0) >= 8),
  );
  await expect(rows).toHaveCount(Math.min(50, strong.length));
  await page.getByRole("button", { name: "Show everything" }).click();

  const column = page.getByRole("columnheader", { name: "0–10" });
  await column.getByRole("button").click();
  await expect(column).toHaveAttribute("aria-sort", "ascending");
  await column.getByRole("button").click();
  await expect(column).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("button", { name: "Copy as a table" }).click();
  await expect(page.getByText("80 rows copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")).toHaveLength(81);
  expect(copied).toContain("'=1+1");
  await expectNoAxeViolations(page);
  expect(await clippedTexts(page)).toEqual([]);
});

test("a client with hundreds of maps opens at once, and all of them come", async ({ page }) => {
  const mapCount = process.env["SOAK"] ? 500 : 120;
  await openClient(page, mapCount, 12);
  await page.goto("./#/practice");
  await page.getByRole("link", { name: /Kim Long/ }).waitFor();
  const milliseconds = await page.evaluate(async () => {
    const tasks: number[] = [];
    Reflect.set(globalThis, "longTasks", tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
    const link = [...document.querySelectorAll("a")].find(({ textContent }) =>
      textContent?.includes("Kim Long"),
    );
    const start = performance.now();
    link?.click();
    while (!document.querySelector(".glance .spot-row")) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - start;
  });
  await page.waitForTimeout(1_000); // the older maps come, and long tasks are told a little later
  const longest = await page.evaluate(() =>
    Math.max(0, ...(Reflect.get(globalThis, "longTasks") as number[])),
  );
  await part(page, "Table").click();
  await expect(page.getByRole("button", { name: /^Show more \(50 of / })).toContainText(
    String(12 * mapCount),
    { timeout: 20_000 },
  );
  reportPromise(
    `the page of a client with ${mapCount} maps says what hurts, in milliseconds`,
    milliseconds.toFixed(0),
    "1000 with 500 maps",
  );
  reportPromise(
    `longest task while a client with ${mapCount} maps opens`,
    `${longest.toFixed(0)} ms`,
    "at most 100 ms with 500 maps",
  );
});
