import { readFile } from "node:fs/promises";

import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { leaveUnsealed } from "./support/leave-unsealed.ts";
import { markByName } from "./support/mark-by-name.ts";
import { readRows } from "./support/read-rows.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";

/** Saves a file by the button of that name and gives where it lies. */
async function savedFile(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return download.path();
}

test("a session is saved for the client, without the therapist's notes unless they are chosen, and joins the client's maps", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await markByName(page, "left shoulder blade");
  await saved(page);
  await page.goto("./#/share");
  await page.getByLabel(/^Your name/).fill("Kim");
  await leaveUnsealed(page);
  const handedOver = await savedFile(page, "Save the file");

  const practice = await browser.newContext({ baseURL: baseURL!, locale: "en-GB" });
  const tablet = await practice.newPage();
  await tablet.goto("./#/practice");
  await tablet.locator("input[type=file]").first().setInputFiles(handedOver);
  await tablet.getByRole("button", { name: "Begin a session" }).click();
  await tablet.getByRole("button", { name: "Yes, it belongs to it" }).click();
  await tablet.getByRole("button", { name: "Begin a hold by name" }).click();
  await tablet.getByRole("searchbox").fill("right hip");
  await tablet.keyboard.press("Enter");
  await tablet.getByRole("button", { name: "Hard", exact: true }).click();
  await tablet.getByLabel("Note").fill("guards it");
  await tablet.getByRole("button", { name: "Stop", exact: true }).click();
  await tablet.getByRole("button", { name: "Done" }).click();
  const marker = tablet.getByRole("button", { name: /^Hold, Side of the right hip: .*Hard/ });
  await expect(marker).toBeAttached();
  await tablet.getByRole("link", { name: "Save this session for the client" }).click();
  await expect(tablet.getByText("Exactly this goes")).toBeVisible();
  await expect(tablet.getByText("guards it")).toHaveCount(0);
  const words = await tablet.locator("[data-passphrase]").innerText(); // sealed unless it is left open
  await leaveUnsealed(tablet);
  const bare = await savedFile(tablet, "Save the file");
  expect(await readFile(bare, "utf8")).not.toContain("guards it");
  await tablet.getByLabel("With my notes").check();
  await expect(tablet.getByText("guards it")).toBeVisible();
  await tablet.getByRole("radio", { name: "For whoever knows these words" }).check();
  const whole = await savedFile(tablet, "Save the file");
  expect(await readFile(whole, "utf8")).not.toContain("guards it");

  await page.goto("./#/journal");
  const told = page.locator(".client-panel");
  const choose = page.locator(".client-panel input[type=file]");
  await choose.setInputFiles(bare);
  await expect(page.getByRole("status").filter({ hasText: "session" })).toBeVisible();
  await expect(told.getByText(/right hip/i).first()).toBeVisible();
  await expect(told.getByText("guards it")).toHaveCount(0);
  await choose.setInputFiles(whole);
  await page.getByRole("dialog").getByRole("textbox").fill(words);
  await page.keyboard.press("Enter");
  await expect(told.getByText(/guards it/)).toBeVisible();
  expect(await readRows(page, "clients")).toHaveLength(1);
  const [map] = await readRows(page, "maps");
  const [session] = await readRows(page, "sessions");
  expect(map?.["sessionId"]).toBe(session?.["id"]);

  // Of somebody else: asked first.
  await choose.setInputFiles("tests/fixtures/map-file-v2.fasciamap");
  await expect(page.getByRole("heading", { name: "Is this yours?" })).toBeVisible();
  await page.getByRole("button", { name: "No, leave it" }).click();
  expect(await readRows(page, "maps")).toHaveLength(1);
  await choose.setInputFiles("tests/fixtures/map-file-v2.fasciamap");
  await page.getByRole("button", { name: "Yes, add it to my maps" }).click();
  await expect.poll(async () => (await readRows(page, "maps")).length).toBeGreaterThan(1);
  expect(await readRows(page, "clients")).toHaveLength(1);
  await practice.close();
});
