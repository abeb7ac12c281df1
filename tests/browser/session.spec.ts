import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { clippedTexts } from "./support/clipped-texts.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readRows } from "./support/read-rows.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { stillPicture } from "./support/still-picture.ts";
import { tapFigure } from "./support/tap.ts";
import { withoutWebGL } from "./support/without-webgl.ts";

const breastbone = { across: 0.5, down: 0.33 };

/** Marks one hot spot on the breastbone as the client, and begins a session on the same device. */
async function beginSession(page: Page): Promise<void> {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, breastbone);
  await page.getByRole("button", { name: /^Hot/ }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await saved(page);
  await page.goto("./#/practice");
  await page.getByRole("link", { name: /whoever marks on this device/ }).click();
  await page.getByRole("button", { name: "Begin a session" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Session of / })).toBeVisible();
}

/** Begins a hold at a place by its name, by keyboard alone. */
async function holdByName(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Begin a hold by name" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await timer(page).waitFor();
}

const timer = (page: Page) => page.getByRole("timer");
const stop = (page: Page) => page.getByRole("button", { name: "Stop", exact: true });
const done = (page: Page) => page.getByRole("button", { name: "Done" });
const holds = (page: Page) => page.locator(".session-panel ol .spot-row");

/** What the clock on the screen says, in seconds. */
async function shownSeconds(page: Page): Promise<number> {
  const [minutes = "", seconds = ""] = (await timer(page).innerText()).split(":");
  return 60 * Number(minutes) + Number(seconds);
}

/** The bar is full at 5 minutes: 90 s is said where 90 of 300 s are, and so on. */
async function expectLabelsAtTheirPlaces(page: Page): Promise<void> {
  const bar = (await page.locator(".hold-bar").boundingBox())!;
  const labels = page.locator(".hold-marks li");
  await expect(labels).toHaveText(["90 s", "120 s", "3 min", "5 min"]);
  for (const [index, seconds] of [90, 120, 180].entries()) {
    const label = (await labels.nth(index).boundingBox())!;
    const place = bar.x + (bar.width * seconds) / 300;
    expect(Math.abs(label.x + label.width / 2 - place)).toBeLessThan(2);
  }
  const last = (await labels.last().boundingBox())!;
  expect(Math.abs(last.x + last.width - bar.x - bar.width)).toBeLessThan(2);
}

test("a hold begins with a tap, runs over a reload, is stopped, described and changed", async ({
  page,
}) => {
  await beginSession(page);
  await page.clock.install();
  await stillPicture(page);
  await tapFigure(page, { across: 0.5, down: 0.3 });
  await timer(page).waitFor();
  await expect(page.getByText(/the tissue is not expected to give yet/)).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await clippedTexts(page)).toEqual([]);
  await expectLabelsAtTheirPlaces(page);

  await page.clock.fastForward("01:30");
  await expect(page.getByRole("status").filter({ hasText: /: 1 min 30 s\.$/ })).toBeAttached();
  await page.clock.fastForward("00:30");
  await expect(page.getByRole("status").filter({ hasText: /: 2 min\.$/ })).toBeAttached();
  await expect(page.getByText(/the tissue is not expected to give yet/)).toHaveCount(0);

  await page.reload();
  await timer(page).waitFor();
  expect(await shownSeconds(page)).toBeGreaterThanOrEqual(120);
  await page.clock.fastForward("01:00");
  await expect.poll(() => shownSeconds(page)).toBeGreaterThanOrEqual(180);

  await stop(page).click();
  await expect(timer(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Hard", exact: true }).click();
  await expect(page.getByRole("button", { name: "Hard", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: "A little" }).click();
  await page.getByLabel("Minutes").fill("5");
  await page.getByLabel("Seconds").fill("7");
  await page.getByLabel("Note").fill("let go towards the throat");
  await expectNoAxeViolations(page);
  await done(page).click();
  await expect(holds(page)).toHaveCount(1);
  await expect(holds(page)).toBeFocused();
  await expect(holds(page)).toContainText("5 min 7 s");
  await expect(holds(page)).toContainText("Hard, let go a little");

  await page.reload();
  await expect(holds(page)).toContainText("let go towards the throat");
  await expect(page.getByText("Agree: both found something (1)")).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await clippedTexts(page)).toEqual([]);
});

test("by keyboard alone: two holds, one ends the other, all of it can be taken back", async ({
  page,
}) => {
  await beginSession(page);
  await page.clock.install();
  await holdByName(page, "left calf");
  await page.clock.fastForward("00:40");
  await page.getByRole("button", { name: "Done" }).focus();
  await page.keyboard.press("Enter");
  await holdByName(page, "right heel");
  await expect.poll(() => shownSeconds(page)).toBeLessThan(40);
  await expect(page.getByRole("heading", { name: "What did you find there?" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(holds(page)).toHaveCount(2);
  await expect(holds(page).first()).toContainText(/4\d s, from/);
  await expect(holds(page).last()).toContainText("running");

  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await undo.click(); // the calf runs on, as if nothing had been in between
  await expect(holds(page)).toHaveCount(1);
  await expect.poll(() => shownSeconds(page)).toBeGreaterThanOrEqual(40);
  await stop(page).click();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(holds(page)).toHaveCount(0);
  await undo.click();
  await expect(holds(page)).toContainText("Left calf");

  await holds(page).click();
  await page.getByRole("button", { name: "It was elsewhere" }).click();
  await page.getByRole("button", { name: "Choose by name" }).click();
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type("left shin");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Left shin" })).toBeVisible();
});

test("marks and findings stand apart, and nothing sounds or shakes unless wanted", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shakes: 0 });
    navigator.vibrate = () => {
      const shakes: unknown = Reflect.get(globalThis, "shakes");
      return Reflect.set(globalThis, "shakes", Number(shakes) + 1);
    };
  });
  const shakes = () => page.evaluate<number>("shakes");
  await beginSession(page);
  const before = await shakes(); // a mark that was placed may be felt
  await page.clock.install();
  await holdByName(page, "left heel");
  await page.clock.fastForward("02:10");
  await expect(page.getByText(/: 2 min\.$/)).toBeAttached();
  expect(await shakes()).toBe(before);
  await page.getByRole("button", { name: "Tender", exact: true }).click();
  await stop(page).click();
  await done(page).click();
  await expect(page.getByText("Agree: both found something (0)")).toBeVisible();
  await expect(page.getByText("Only the client marked it (1)")).toBeVisible();
  await expect(page.getByText("Only the therapist found it (1)")).toBeVisible();

  await page.getByText("Signals at 90 s").click();
  await page.getByLabel("Vibrate").check();
  await expect.poll(shakes).toBe(before + 1); // felt once, so that one knows
  await holdByName(page, "right heel");
  await page.clock.runFor(91_000);
  await expect.poll(shakes).toBe(before + 2);
});

test("the client's map of the day is offered as the one before, and stays so when it is changed", async ({
  page,
}) => {
  await beginSession(page);
  const links = async () =>
    (await readRows(page, "maps")).map(({ moment, sessionId }) => [moment, sessionId]);
  const [session] = await readRows(page, "sessions");
  expect(await links()).toEqual([["before", null]]); // never silently
  const yes = page.getByRole("button", { name: "Yes, it belongs to it" });
  await expect(yes).toBeVisible();
  await page.getByRole("link", { name: /Client without a name/ }).click(); // asked there too
  await expect(yes).toBeVisible();
  await page.getByRole("button", { name: "No", exact: true }).click();
  await expect(yes).toHaveCount(0);
  await page.reload(); // not asked again, and still to be said
  await page.locator(".session-row").getByRole("link").click();
  await page.getByRole("button", { name: "It does belong to it" }).click();
  await expect(page.getByText("The map before this session.")).toBeVisible();
  expect(await links()).toEqual([["before", session?.["id"]]]);

  await page.getByRole("navigation").getByRole("link", { name: "My map" }).click();
  await stillPicture(page);
  await tapFigure(page, { across: 0.5, down: 0.42 });
  await page.getByRole("button", { name: /^Hard/ }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await saved(page);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await saved(page);
  expect(await links()).toEqual([["before", session?.["id"]]]);
});

test("sessions are listed, opened again, deleted and brought back", async ({ page }) => {
  await beginSession(page);
  await page.getByLabel("When it was").fill("2025-03-04T18:30"); // written up later
  await page.getByLabel("Who works").fill("Ada");
  await expect(page.getByRole("heading", { name: "Session of 4 March 2025" })).toBeVisible();
  await page.getByRole("link", { name: /Client without a name/ }).click();
  const rows = page.locator(".session-row");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("4 March 2025");
  await expect(rows).toContainText("No holds yet");
  await page.getByRole("button", { name: /^Delete the session/ }).click();
  await expect(rows).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(rows).toHaveCount(1);
  await expectNoAxeViolations(page);
  await rows.getByRole("link").click();
  await expect(page.getByLabel("Who works")).toHaveValue("Ada");

  await page.getByRole("link", { name: /Client without a name/ }).click();
  await page.getByRole("button", { name: "Begin a session" }).click();
  await expect(page.getByLabel("Who works")).toHaveValue("Ada"); // remembered
});

test("without WebGL a session is held from the list alone", async ({ baseURL, viewport }) => {
  await withoutWebGL({ baseURL: baseURL!, viewport }, async (page) => {
    await page.goto("./#/practice");
    await page.getByRole("link", { name: /whoever marks on this device/ }).click();
    await page.getByRole("button", { name: "Begin a session" }).click();
    await holdByName(page, "sacrum");
    await page.getByRole("button", { name: "Hot", exact: true }).click();
    await stop(page).click();
    await done(page).click();
    await expect(holds(page)).toContainText("Hot");
  });
});
