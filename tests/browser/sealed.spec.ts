import { readFileSync } from "node:fs";

import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";

/** Another person's device, which has never seen this one. */
async function otherDevice(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext({ locale: "en-GB" });
  if (!context) throw new Error("no browser");
  return context.newPage();
}

async function download(page: Page, button: string) {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function open(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.goto("./#/practice");
  await page.getByRole("heading", { name: "Clients", exact: true }).waitFor();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/plain", buffer: bytes });
}

const passphrase = (page: Page) => page.locator("[data-passphrase]").innerText();

test("sealed for the practice's key by default once its link was opened, and opened there alone", async ({
  page,
}) => {
  test.slow();
  const practice = await otherDevice(page);
  await practice.goto("./#/practice/key");
  await practice.getByRole("button", { name: "Make the key" }).click();
  await practice.getByLabel("The name your clients shall see").fill("A. Quint <b>");
  await expect(practice.locator("[data-key-link]")).toContainText("/A.%20Quint%20%3Cb%3E");
  const link = await practice.locator("[data-key-link]").innerText();
  await expectNoAxeViolations(practice);

  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Nothing today" }).first().click();
  await saved(page);
  await page.goto(`./${new URL(link).hash}`);
  await expect(page.getByLabel("Whose key is it?")).toHaveValue("A. Quint <b>");
  await expect(page.locator(".fingerprint")).toHaveText(
    (await practice.locator(".fingerprint").innerText()).replace(/^[^\n]*\n+/, "This key in words"),
  );
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Seal for this key" }).click();
  await expect(page.getByRole("radio", { name: "Only for your therapist" })).toBeChecked();
  await expectNoAxeViolations(page);
  const file = await download(page, "Save the file");
  expect(file.name).toMatch(/^fasciamap-\d{4}-\d\d-\d\d\.fasciamap\.txt$/);
  expect(file.bytes.toString()).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);

  await open(practice, file.name, file.bytes);
  await expect(practice.getByRole("heading", { name: "Client without a name" })).toBeVisible();

  // The key saved, and taken in on a new device, opens it there; before that nothing does.
  await practice.goto("./#/practice/key");
  await practice.getByRole("button", { name: "Save it to a file" }).click();
  const words = await passphrase(practice);
  const key = await download(practice, "I have written it down");
  expect(key.bytes.toString()).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  const fresh = await otherDevice(page);
  await open(fresh, file.name, file.bytes);
  await expect(fresh.locator(".open-results")).toContainText("sealed for another key");
  await fresh.goto("./#/practice/key");
  await fresh.getByText("Take in a saved key").click();
  await fresh
    .locator("details", { hasText: "Take in a saved key" })
    .locator("input[type=file]")
    .setInputFiles({ name: key.name, mimeType: "text/plain", buffer: key.bytes });
  await fresh.getByLabel("Passphrase").fill(words);
  await fresh.getByRole("button", { name: "Open", exact: true }).click();
  await expect(fresh.getByText("The key is back.")).toBeVisible({ timeout: 30_000 });
  await open(
    fresh,
    "from a mail.txt",
    Buffer.from(`Hello,\n> ${file.bytes.toString().replaceAll("\n", "\n> ")}`),
  );
  await expect(fresh.getByRole("heading", { name: "Client without a name" })).toBeVisible();

  // Another key under the same name is warned about, with both in words.
  const key2 = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
  await page.goto(`./#/seal-to/${key2}/a.%20quint%20%3Cb%3E`);
  await expect(page.getByText("This is another key than the one known so far")).toBeVisible();
  await expect(page.locator(".fingerprint")).toHaveCount(2);
  await page.goto(`./#/seal-to/${key2.slice(0, -1)}q/A`);
  await expect(page.getByText("This key is incomplete or mistyped.")).toBeVisible();
  await practice.context().close();
  await fresh.context().close();
});

test("sealed with six words, asked for when it is opened, and told when they are not the ones", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await page.getByRole("button", { name: "Nothing today" }).first().click();
  await saved(page);
  await page.goto("./#/share");
  await expect(page.getByRole("radio", { name: "For whoever knows these words" })).toBeChecked();
  const words = await passphrase(page);
  expect(words).toMatch(/^([a-z]+-){5}[a-z]+$/);
  await expect(page.getByRole("button", { name: "Save the file" })).toBeEnabled({
    timeout: 30_000,
  });
  const file = await download(page, "Save the file");

  const practice = await otherDevice(page);
  await open(practice, file.name, file.bytes);
  const field = practice.getByLabel("Passphrase");
  await field.fill("not-these-words");
  await practice.getByRole("button", { name: "Open", exact: true }).click();
  await expect(practice.getByText("This passphrase does not open")).toBeVisible({
    timeout: 30_000,
  });
  await expectNoAxeViolations(practice);
  await field.fill(words);
  await practice.getByRole("button", { name: "Open", exact: true }).click();
  await expect(practice.getByRole("heading", { name: "Client without a name" })).toBeVisible({
    timeout: 30_000,
  });

  await open(practice, "left shut.txt", file.bytes);
  await practice.getByRole("button", { name: "Leave it shut" }).last().click();
  await expect(practice.locator(".open-results")).toContainText("left shut.txt stayed shut");
  const cut = file.bytes.toString().replace(/\n.{64}\n(?=-----END|.{0,63}\n-----END)/, "\n");
  await open(practice, "cut.txt", Buffer.from(cut));
  await field.fill(words);
  await practice.getByRole("button", { name: "Open", exact: true }).click();
  await expect(practice.locator(".open-results")).toContainText("cut.txt is sealed and damaged", {
    timeout: 30_000,
  });
  const stall = Buffer.from(
    `age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} 31\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`,
  );
  await open(practice, "stall.age", stall);
  await expect(practice.locator(".open-results")).toContainText("no honest sender made it");
  await practice.context().close();
});
