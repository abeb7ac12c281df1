/**
 * Takes the pictures of the README from the built app: `npm run pictures`. What they show is marked
 * by hand, so to speak: through the same screens that a person uses.
 */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

import { chromium, type Page } from "@playwright/test";

import { chromiumFlags } from "./chromium-flags.ts";
import { findChromium } from "./find-chromium.ts";

const PORT = 4179;
const address = `http://127.0.0.1:${PORT}/`;

const look = { viewport: { width: 1280, height: 800 }, colorScheme: "light" } as const;

const executablePath = findChromium();
const server = spawn(
  "npx",
  ["vite", "preview", "--host", "127.0.0.1", "--strictPort", "--port", String(PORT)],
  { stdio: "ignore", detached: true },
);
mkdirSync("docs/pictures", { recursive: true });
try {
  await answer();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath && { executablePath }),
  });
  const page = await browser.newPage({ ...look, locale: "en-GB" });
  await ready(page);
  await mark(page, "left shoulder blade", ["Hard", "Tender"], 7);
  await mark(page, "low back mid", ["Tender"], 5);
  await mark(page, "back right thigh", ["Hard"], 4);
  await mark(page, "neck back right", ["Hot"], 6);
  await page.getByRole("button", { name: "Look from the back" }).click();
  await wait(2_000);
  await page.screenshot({ path: "docs/pictures/marked.png" });
  await takePractice(await browser.newPage({ ...look, locale: "en-GB" }));
  await browser.close();
} finally {
  if (server.pid !== undefined) process.kill(-server.pid);
}

/** The made-up practice, and one of its clients. */
async function takePractice(page: Page): Promise<void> {
  await ready(page);
  await page.goto(`${address}#/practice`);
  await page.getByRole("button", { name: "Show a made-up practice" }).click();
  await page.locator(".client-row").nth(4).waitFor();
  await page.mouse.move(2, 2);
  await page
    .locator(".clients")
    .first()
    .evaluate((list) => list.scrollIntoView());
  await wait(2_000);
  await page.screenshot({ path: "docs/pictures/practice.jpg", quality: 85 });
  await page.locator(".client-row").nth(1).click();
  await page.locator(".glance .spot-row").first().waitFor();
  await page.getByRole("button", { name: "Look from the back" }).click();
  await wait(3_000);
  await page.screenshot({ path: "docs/pictures/client.jpg", quality: 85 });
}

async function ready(page: Page): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("fasciamap:ready").length > 0);
}

async function mark(page: Page, place: string, qualities: string[], intensity: number) {
  await page.getByRole("button", { name: "Add a place by name" }).click();
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type(place);
  await page.keyboard.press("Enter");
  for (const quality of qualities) {
    await page.getByRole("button", { name: new RegExp(`^${quality}`) }).click();
  }
  await page.getByRole("button", { name: `${intensity} of 10`, exact: true }).click();
  await page.getByRole("button", { name: "Done" }).click();
}

async function answer(): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      await fetch(address);
      return;
    } catch {
      await wait(200);
    }
  }
  throw new Error(`nothing answers at ${address}: is there a build? npm run build makes one`);
}
