/**
 * Draws the icons of the installed app from `public/favicon.svg`: `npm run icons`. Systems cut a maskable icon to a
 * shape of their own, so that one fills its square, and what counts stays within the inner circle of 80 %.
 */
import { mkdirSync, readFileSync } from "node:fs";

import { chromium } from "@playwright/test";

import { chromiumFlags } from "./chromium-flags.ts";
import { findChromium } from "./find-chromium.ts";

const BACKGROUND = "#3d5a60"; // as in the drawing
const folder = "public/icons";

/** `share`: how much of the square the drawing takes; of a full one the background goes to the edges. */
const icons = [
  { name: "icon-192", size: 192, share: 1, isFull: false },
  { name: "icon-512", size: 512, share: 1, isFull: false },
  { name: "maskable-512", size: 512, share: 0.82, isFull: true },
  { name: "apple-touch-180", size: 180, share: 0.92, isFull: true },
] as const;

const drawing = readFileSync("public/favicon.svg").toString("base64");
const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumFlags,
  ...(executablePath && { executablePath }),
});
mkdirSync(folder, { recursive: true });
for (const { name, size, share, isFull } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh;background:${isFull ? BACKGROUND : "transparent"}">
    <img src="data:image/svg+xml;base64,${drawing}" width="${size * share}" height="${size * share}">`);
  await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: !isFull });
  await page.close();
}
await browser.close();
