import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { leaveUnsealed } from "./support/leave-unsealed.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { spotRows } from "./support/spot-rows.ts";
import { tapFigure } from "./support/tap.ts";

test.use({ contextOptions: { reducedMotion: "no-preference" } }); // as most people have it

async function handOver(page: Page, name: string): Promise<string> {
  await page.getByRole("navigation").getByRole("link", { name: "Hand over" }).click();
  await page.getByLabel("Your name, or any word your therapist knows you by").fill(name);
  await leaveUnsealed(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^fasciamap-\d{4}-\d\d-\d\d\.fasciamap$/);
  return download.path();
}

/** Another person's device: a fresh browser profile that has never seen this client. */
async function openAsTherapist(page: Page, file: string, isByKey = false): Promise<Page> {
  const context = await page.context().browser()?.newContext({
    viewport: page.viewportSize(),
    locale: "en-GB",
  });
  if (!context) throw new Error("no browser");
  const other = await context.newPage();
  await other.goto("./#/practice");
  await other.getByText("No clients yet.").waitFor();
  const choose = other.getByRole("button", { name: "Open a map file" });
  const [chooser] = await Promise.all([
    other.waitForEvent("filechooser"),
    isByKey ? choose.press("Enter") : choose.click(),
  ]);
  await chooser.setFiles({
    name: "from-client.fasciamap",
    mimeType: "application/octet-stream",
    buffer: await (await import("node:fs/promises")).readFile(file),
  });
  return other;
}

test("marked by tap, kept over a reload, handed over, opened by the therapist: the same spots", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);

  // Three places of the front: breastbone or belly, right thigh, left shoulder region.
  await tapFigure(page, { across: 0.5, down: 0.4 });
  await page.getByRole("button", { name: /^Hot/ }).click();
  await page.getByRole("button", { name: "7 of 10", exact: true }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Done" }).click();

  await tapFigure(page, { across: 0.5, down: 0.3 });
  await page.getByRole("button", { name: /^Hard/ }).click();
  await page.getByRole("button", { name: /^Tender/ }).click();
  await page.getByRole("button", { name: "4 of 10", exact: true }).click();
  await page.getByText("More about this spot").click();
  await page.getByLabel("Note").fill("worse after <b>sitting</b>");
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("button", { name: "Look from the back" }).click();
  await page.waitForTimeout(1_500); // the turn
  await tapFigure(page, { across: 0.5, down: 0.33 });
  await page.getByRole("button", { name: /^Tender/ }).click();
  await page.getByRole("button", { name: "10 of 10", exact: true }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await saved(page);

  const marked = await spotRows(page);
  expect(marked).toHaveLength(3);
  expect(marked[0]).toContain("Hot, 7 of 10");
  expect(marked[1]).toContain("Hard, tender, 4 of 10");
  expect(marked[1]).toContain("worse after <b>sitting</b>");
  expect(marked[2]).toContain("Tender, 10 of 10");

  await page.reload();
  await readyToTap(page);
  expect(await spotRows(page)).toEqual(marked);
  await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();

  const file = await handOver(page, "Alex");
  const therapist = await openAsTherapist(page, file);
  await expect(therapist.getByRole("heading", { name: "Alex" })).toBeVisible();
  const rows = therapist.locator(".spot-row > span:last-child");
  await expect(rows).toHaveCount(3);
  const received = await rows.allInnerTexts();
  for (const spot of marked) {
    const [place, feels] = spot.split("\n"); // the strongest stands first
    const row = received.find((text) => text.includes(place!));
    expect(row).toContain(feels!);
  }
  await expectNoAxeViolations(therapist);
  await therapist.context().close();
});

test("by keyboard alone: three places by name, reload, hand over, open as therapist", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "a matter of keyboards");
  await page.goto("./");
  await readyToTap(page);

  for (const [typed, quality] of [
    ["sh bl l", "Hot"],
    ["jaw right", "Hard"],
    ["low back mid", "Tender"],
  ] as const) {
    await page.getByRole("button", { name: "Add a place by name" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /^Your / })).toBeFocused();
    const choice = page.getByRole("button", { name: new RegExp(`^${quality}`) });
    for (let tabs = 0; tabs < 8 && !(await choice.evaluate(isFocused)); tabs++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Space");
    const strength = page.getByRole("button", { name: "5 of 10", exact: true });
    for (let tabs = 0; tabs < 14 && !(await strength.evaluate(isFocused)); tabs++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
  }
  await saved(page);

  const marked = await spotRows(page);
  expect(marked.map((row) => row.split("\n")[0])).toEqual([
    "Left shoulder blade",
    "Right jaw",
    "Low back, in the middle",
  ]);
  expect(marked.map((row) => row.split("\n")[1])).toEqual([
    "Hot, 5 of 10",
    "Hard, 5 of 10",
    "Tender, 5 of 10",
  ]);

  await page.reload();
  await readyToTap(page);
  expect(await spotRows(page)).toEqual(marked);

  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone.")).toBeAttached();
  await page.keyboard.press("Control+Shift+Z");
  await saved(page);
  expect(await spotRows(page)).toEqual(marked);

  await page.getByRole("navigation").getByRole("link", { name: "Hand over" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "For anyone who has the file" }).focus();
  await page.keyboard.press("Space");
  const save = page.getByRole("button", { name: "Save the file" });
  await expect(save).toBeEnabled();
  await save.focus();
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const therapist = await openAsTherapist(page, await (await downloading).path(), true);
  await expect(therapist.locator(".spot-row > span:last-child")).toHaveCount(3);
  await expect(therapist.locator(".spot-row > span:last-child").first()).toContainText(
    "Left shoulder blade",
  );
  await therapist.context().close();
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

test("turning, pinching and panning never mark", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  const box = (await page.locator("canvas[data-figure]").boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height * 0.4 };

  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 60, middle.y, { steps: 4 });
  await page.mouse.move(middle.x, middle.y, { steps: 4 }); // back to where it began
  await page.mouse.up();
  await page.mouse.wheel(0, -300);

  const touch = await page.context().newCDPSession(page);
  const fingers = (spread: number) => [
    { x: middle.x - spread, y: middle.y, id: 1 },
    { x: middle.x + spread, y: middle.y, id: 2 },
  ];
  const dispatch = (type: "touchStart" | "touchMove" | "touchEnd", points: object[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: points as never });
  await dispatch("touchStart", fingers(30));
  await dispatch("touchEnd", []); // two fingers, not moved at all
  await dispatch("touchStart", fingers(30));
  await dispatch("touchMove", fingers(80));
  await dispatch("touchEnd", []);

  await expect(page.getByRole("button", { name: "Nothing today" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Your / })).toHaveCount(0);
});

test("nothing today is an answer, and can be taken back", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Nothing today" }).first().click();
  await saved(page);
  await page.reload();
  await readyToTap(page);
  await expect(page.getByText("Nothing today. That is an answer too.").first()).toBeVisible();
  const file = await handOver(page, "");
  const therapist = await openAsTherapist(page, file);
  await expect(therapist.getByRole("heading", { name: "Client without a name" })).toBeVisible();
  await expect(therapist.getByText("Nothing today.").first()).toBeVisible();
  await therapist.context().close();
});
