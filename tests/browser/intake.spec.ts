import { readFileSync } from "node:fs";

import { expect, type Locator, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { leaveUnsealed } from "./support/leave-unsealed.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";

/** The buttons of one question, by a part of its words. */
function question(page: Page, words: RegExp): Locator {
  return page.getByRole("group", { name: words });
}

async function openQuestions(page: Page): Promise<void> {
  await page.goto("./#/questions");
  await expect(page.getByText(/of 25 answered/)).toBeVisible();
}

/** Says "nothing today" once, so that there is a map to hand over. */
async function makeMap(page: Page): Promise<void> {
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Nothing today" }).first().click();
  await saved(page);
}

async function handOver(page: Page): Promise<Buffer> {
  await page.goto("./#/share");
  await leaveUnsealed(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the file" }).click();
  return readFileSync(await (await downloading).path());
}

/** Opens a map file on the practice's side of a page. */
async function openFile(page: Page, file: Buffer): Promise<void> {
  await page.goto("./#/practice");
  await page.getByRole("heading", { name: "Clients", exact: true }).waitFor();
  await page.locator("input[type=file]").setInputFiles({
    name: "from-client.fasciamap",
    mimeType: "application/octet-stream",
    buffer: file,
  });
  await expect(page.locator(".received-answers")).toBeVisible();
}

/** From the next load on, the page believes that it is a week later. */
async function letAWeekPass(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const week = 7 * 24 * 60 * 60 * 1000;
    const now = () => performance.timeOrigin + performance.now() + week;
    globalThis.Date = new Proxy(Date, {
      construct: (real, given: []) => (given.length > 0 ? new real(...given) : new real(now())),
      get: (real, key) => (key === "now" ? now : (Reflect.get(real, key) as unknown)),
    });
  });
  await page.reload();
}

/** Another person's device. */
async function otherDevice(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext({
    viewport: page.viewportSize(),
    locale: "en-GB",
  });
  if (!context) throw new Error("no browser");
  return context.newPage();
}

test("answered, kept over a reload, handed over; a later change reaches the therapist as one", async ({
  page,
}) => {
  test.setTimeout(240_000); // six looks for faults of accessibility, on a slow machine
  await makeMap(page);
  await page.getByRole("navigation").getByRole("link", { name: "Hand over" }).click();
  await page.getByRole("link", { name: "A few questions (optional)" }).click();
  await expect(page.getByText("0 of 25 answered")).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByLabel("What bothers you most?").fill("my neck <i>and</i>\njaw");
  await question(page, /^Since when/)
    .getByRole("button", { name: "Some months" })
    .click();
  const limits = question(page, /^What does it keep you from/);
  await limits.getByRole("button", { name: "Walking" }).click();
  await limits.getByRole("button", { name: "Sleeping" }).click();
  await question(page, /hold you back/)
    .getByRole("button", { name: "6", exact: true })
    .click();
  await page.getByLabel("Do you take medicines?").fill("ibuprofen");
  await question(page, /red, swollen and hot/)
    .getByRole("button", { name: "Yes" })
    .click();
  await expect(page.locator(".notice", { hasText: "talk to a doctor before" })).toBeVisible();
  await page.getByRole("button", { name: "No to all the rest" }).click();
  await expect(page.getByText("17 of 25 answered")).toBeVisible();
  await saved(page);
  await expectNoAxeViolations(page);

  await page.reload();
  await expect(page.getByText("17 of 25 answered")).toBeVisible();
  await expect(page.getByLabel("What bothers you most?")).toHaveValue("my neck <i>and</i>\njaw");
  await expect(
    question(page, /^Since when/).getByRole("button", { name: "Some months" }),
  ).toHaveAttribute("aria-pressed", "true");

  await page.goto("./#/share");
  await expect(page.locator(".share-content")).toContainText("Sleeping, Walking");
  await expect(page.locator(".share-content")).toContainText("my neck <i>and</i>");
  await expectNoAxeViolations(page);
  const first = await handOver(page);

  const therapist = await otherDevice(page);
  await openFile(therapist, first);
  await expect(therapist.locator(".glance-flags").first()).toContainText(
    "Is the skin anywhere red, swollen and hot to the touch? Yes. Was asked to talk to a doctor",
  );
  await expect(therapist.getByText("Changed since the last file")).toHaveCount(0);
  await therapist.getByText("17 answers").click();
  await expect(therapist.locator(".received-answers")).toContainText("ibuprofen");
  await expect(therapist.getByText("“No” to 11 health questions")).toBeVisible();
  await expectNoAxeViolations(therapist);

  await letAWeekPass(page);
  await openQuestions(page);
  await page.getByLabel("Do you take medicines?").fill("none any more");
  await question(page, /^How firm/)
    .getByRole("button", { name: "Light" })
    .click();
  await saved(page);
  const second = await handOver(page);
  await openFile(therapist, second);
  const changed = therapist.locator(".is-changed");
  await expect(changed).toHaveCount(2);
  await expect(changed.nth(0)).toContainText(/none any more\s*Changed before: ibuprofen/);
  await expect(changed.nth(1)).toContainText(/Light\s*Changed before: no answer/);
  await therapist.context().close();
});

test("answers can be left out, and are by themselves once the person said no", async ({ page }) => {
  await makeMap(page);
  await openQuestions(page);
  await page.getByLabel("What bothers you most?").fill("my secret");
  await question(page, /^How firm/)
    .getByRole("button", { name: "Firm" })
    .click();
  await saved(page);
  expect((await handOver(page)).toString()).toContain("my secret");

  await page.getByLabel("Your answers to the questions").uncheck();
  await expect(page.locator(".share-content")).not.toContainText("my secret");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the file" }).click();
  const without = readFileSync(await (await downloading).path(), "utf8");
  expect(without).not.toContain("my secret");
  expect(without).not.toContain('"answers"');

  await openQuestions(page);
  await question(page, /^May your therapist/)
    .getByRole("button", { name: "No", exact: true })
    .click();
  await saved(page);
  await page.goto("./#/share");
  await expect(page.getByLabel("Your answers to the questions")).not.toBeChecked();
});

test("every question can be answered and taken back by keyboard alone", async ({ page }) => {
  await openQuestions(page);
  await page.getByLabel("What bothers you most?").focus();
  await page.keyboard.type("my back");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "A few days" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByText("2 of 25 answered")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByText("1 of 25 answered")).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(page.getByText("0 of 25 answered")).toBeVisible();

  // An urgent yes is said aloud, and everything goes on working.
  const chest = question(page, /pain or pressure in your chest/);
  await chest.getByRole("button", { name: "Yes" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "emergency" })).toBeAttached();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This can be an emergency")).toHaveCount(0);
  await saved(page);
});

test("a practice makes its own questions, and a client opens them as a file", async ({ page }) => {
  await page.goto("./#/practice");
  await page.getByRole("link", { name: "What you ask your clients" }).click();
  await page.getByLabel("Do you have scars?").uncheck();
  await page.getByLabel("Your question").fill("How do you mostly sleep?");
  await page.getByLabel("Kind of answer").selectOption({ label: "One of several" });
  await page.getByRole("button", { name: "Add a question" }).click();
  await expect(page.getByRole("alert")).toContainText("2 to 12 different answers");
  await page.getByLabel("The answers to choose from").fill("On my back\n On my side \n\n");
  await page.getByRole("button", { name: "Add a question" }).click();
  await expect(page.getByText("“How do you mostly sleep?” was added.")).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Remove “How do you mostly sleep?”" }).click();
  await expect(page.getByText("None yet.")).toBeVisible();
  await page.getByRole("button", { name: "Take that back" }).click();
  await expect(page.getByText("One of several: On my back, On my side")).toBeVisible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the question file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^fasciamap-[\d-]+\.fasciamap-questions$/);
  const file = readFileSync(await download.path());

  const client = await otherDevice(page);
  await makeMap(client);
  await openQuestions(client);
  const input = client.locator("input[type=file]");
  await input.setInputFiles({ name: "bad.txt", mimeType: "text/plain", buffer: Buffer.from("hi") });
  await expect(client.getByText("bad.txt is not a question file.")).toBeVisible();
  await input.setInputFiles({ name: "from-therapist", mimeType: "text/plain", buffer: file });
  await expect(client.getByText(/from-therapist: 25 questions .* 1 of them/)).toBeVisible();
  await expect(client.getByLabel("Do you have scars?")).toHaveCount(0);
  await question(client, /mostly sleep/)
    .getByRole("button", { name: "On my side" })
    .click();
  await saved(client);
  await expectNoAxeViolations(client);

  const handed = await handOver(client);
  await openFile(page, handed);
  await page.getByText("1 answer", { exact: true }).click();
  await expect(page.locator(".received-answers")).toContainText("How do you mostly sleep?");
  await expect(page.locator(".received-answers")).toContainText("On my side");
  await client.context().close();
});

test("opening other questions can be taken back, and so can going back to the app's own", async ({
  page,
}) => {
  await openQuestions(page);
  const fixture = readFileSync("tests/fixtures/question-file-v1.fasciamap-questions");
  await page.locator("input[type=file]").setInputFiles({
    name: "questions",
    mimeType: "application/json",
    buffer: fixture,
  });
  await expect(page.getByText(/of 24 answered/)).toBeVisible();
  await page.getByRole("button", { name: "Take that back" }).click();
  await expect(page.getByText(/of 25 answered/)).toBeVisible();

  await page.goto("./#/practice/questions");
  await page.getByLabel("Since when?").uncheck();
  await expect(page.getByText("Saved on this device")).toBeVisible();
  await page.getByRole("button", { name: "Back to the questions of the app" }).click();
  await expect(page.getByLabel("Since when?")).toBeChecked();
  await page.getByRole("button", { name: "Take that back" }).click();
  await expect(page.getByLabel("Since when?")).not.toBeChecked();
});
