import { readFile } from "node:fs/promises";

import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { openList } from "./support/open-list.ts";
import { leaveUnsealed } from "./support/leave-unsealed.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";

/** What the list says of the first spot, line by line; a person's words without what isolates them. */
async function firstRow(page: Page): Promise<string[]> {
  await openList(page);
  const text = page.locator(".spot-list .spot-row > span:last-child").first();
  await expect(text).toContainText("Worse");
  return plain(await text.innerText()).split("\n");
}

function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, "");
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).click();

/** All that can be said of a spot. */
async function sayEverything(page: Page): Promise<void> {
  await press(page, /^Hot/);
  await press(page, "7 of 10");
  await press(page, "Yes");
  await expect(page.getByText("Please talk to a doctor before a session")).toBeVisible();
  await page.getByText("More about this spot").click();
  for (const name of ["Main spot", "Please avoid this area", "Aching", "Numb", "In the muscle"]) {
    await press(page, name);
  }
  await page.getByLabel("Or a word of your own").fill("like a rope");
  await press(page, "Weeks");
  await page.getByLabel("In your words, if you like").fill("after moving house");
  await press(page, "Comes and goes");
  await page.getByLabel("What makes it better?").fill("warmth");
  await page.getByLabel("What makes it worse?").fill("sitting");
  await page.getByLabel("Note").fill("at night too");
}

const everything = [
  "Hot, 7 of 10",
  "in the muscle",
  "Main spot",
  "Please avoid this area",
  "Also aching, numb, “like a rope”",
  "The skin there is red and hot to the touch",
  "For a few weeks, “after moving house”",
  "Comes and goes",
  "Better: warmth",
  "Worse: sitting",
  "at night too",
];

test("everything said of a spot is kept, handed over and said to the therapist", async ({
  page,
}) => {
  test.slow(); // two devices, and axe on both
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.46, down: 0.4 });
  await sayEverything(page);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape"); // also keeps what stands in the field one is in
  await saved(page);
  const row = await firstRow(page);
  expect(row.slice(1).toSorted()).toEqual(everything.toSorted());

  await page.reload();
  await readyToTap(page);
  expect(await firstRow(page)).toEqual(row);

  await page.getByRole("navigation").getByRole("link", { name: "Hand over" }).click();
  const words = plain(await page.locator(".map-in-words li").innerText());
  for (const said of everything) expect(words).toContain(said);
  await leaveUnsealed(page);
  const downloading = page.waitForEvent("download");
  await press(page, "Save the file");
  const buffer = await readFile(await (await downloading).path());

  // As on another device: nothing of the client's is left there.
  const context = await page.context().browser()?.newContext({ locale: "en-GB" });
  if (!context) throw new Error("no browser");
  const therapist = await context.newPage();
  await therapist.goto("./#/practice");
  const [chooser] = await Promise.all([
    therapist.waitForEvent("filechooser"),
    press(therapist, "Open a map file"),
  ]);
  await chooser.setFiles({ name: "one.fasciamap", mimeType: "application/json", buffer });
  const received = await firstRow(therapist);
  expect(received.filter((line) => everything.includes(line)).toSorted()).toEqual(
    everything.toSorted(),
  );
  await expectNoAxeViolations(therapist);
  await context.close();
});

test("both sides are marked in one tap, and taken back in one", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.46, down: 0.4 });
  await press(page, /^Tender/);
  await press(page, "Both sides");
  const outcome = page.locator(".both-sides-outcome");
  await expect(outcome).toContainText(/Also marked: .*left/);
  await press(page, "Both sides");
  await expect(outcome).toContainText(/Marked already: .*left/);
  await press(page, "Done");
  const rows = page.locator(".spot-row");
  await openList(page);
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText(/right/i);
  await expect(rows.nth(1)).toContainText(/left/i);
  await expect(rows.nth(1)).toContainText("Tender");
  await press(page, "Undo");
  await expect(rows).toHaveCount(1);
});

for (const [width, height] of [
  [390, 844],
  [320, 568],
] as const) {
  test(`what is asked first is in sight at once at ${width} × ${height}, and the figure above it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("./");
    await readyToTap(page);
    await tapFigure(page, { across: 0.46, down: 0.4 });
    await press(page, /^Hot/);
    for (const name of ["10 of 10", "Yes"]) {
      const button = page.getByRole("button", { name, exact: true });
      await expect(button).toBeInViewport({ ratio: 1 });
    }
    const top = await page.locator(".sheet").evaluate((sheet) => sheet.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0.3 * height);
  });
}
