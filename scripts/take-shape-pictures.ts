/**
 * Takes pictures of the figure in every shape, from every side and close up, in light and dark:
 * `npm run pictures:shapes`. They go to `.cache/shapes/`, for whoever changes a shape to look at
 * before and after; one sheet of all bodies goes to `docs/pictures/bodies.jpg`.
 *
 * With a folder and a list of shapes, as in `npm run pictures:shapes .cache/before
 * masculine+muscular:100,child`, it takes only those, and not the sheet.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { chromium, type Page } from "@playwright/test";
import { createServer } from "vite";

import { neutralShape, Shape, shapePresets, shapeSliders } from "../src/domain/shape.ts";

import { chromiumFlags } from "./chromium-flags.ts";
import { findChromium } from "./find-chromium.ts";
import type { Sheet, SheetCell } from "./shape-pictures/sheet.ts";

const PORT = 4180;
const themes = ["light", "dark"] as const;
const turned = (degrees: number) => (degrees * Math.PI) / 180;

const whole = { lift: 0.04, middle: [0, 0.5, 0], height: 1.86 } as const;
const sides: readonly Omit<SheetCell, "shape">[] = [
  { label: "front", azimuth: 0, ...whole },
  { label: "back", azimuth: turned(180), ...whole },
  { label: "left", azimuth: turned(90), ...whole },
  { label: "right", azimuth: turned(-90), ...whole },
];

/** Where a body is most easily wrong. */
const closeUps: readonly Omit<SheetCell, "shape">[] = [
  { label: "face", azimuth: 0, lift: 0, middle: [0, 0.925, 0.03], height: 0.34 },
  { label: "face, half", azimuth: turned(42), lift: 0.1, middle: [0, 0.925, 0.03], height: 0.34 },
  { label: "ear", azimuth: turned(90), lift: 0, middle: [0, 0.925, 0.03], height: 0.34 },
  { label: "nape", azimuth: turned(160), lift: 0.2, middle: [0, 0.87, 0], height: 0.5 },
  { label: "trunk", azimuth: 0, lift: 0, middle: [0, 0.7, 0], height: 0.8 },
  { label: "trunk, half", azimuth: turned(35), lift: 0.1, middle: [0, 0.7, 0], height: 0.8 },
  { label: "back", azimuth: turned(200), lift: 0.1, middle: [0, 0.7, 0], height: 0.8 },
  { label: "armpit", azimuth: turned(18), lift: -0.3, middle: [0.17, 0.76, 0], height: 0.42 },
  { label: "pelvis", azimuth: turned(15), lift: -0.15, middle: [0, 0.48, 0], height: 0.6 },
  { label: "hand", azimuth: turned(10), lift: 0.1, middle: "left hand", height: 0.3 },
  { label: "hand, back", azimuth: turned(180), lift: 0, middle: "left hand", height: 0.3 },
  { label: "feet", azimuth: turned(20), lift: 0.6, middle: [0, 0.04, 0.06], height: 0.5 },
];

/** On the sheet of all bodies: under the presets, from in front and from behind, what sliders do. */
const onSheet = [
  "feminine+heavier:80",
  "feminine+heavier:160",
  "feminine+lighter:100",
  "feminine+muscular:100",
  "feminine+belly:100",
  "feminine+breastsLarger:100",
  "feminine+breastsSmaller:100",
  "masculine+heavier:80",
  "masculine+heavier:160",
  "masculine+lighter:100",
  "masculine+muscular:100",
  "masculine+belly:100",
  "older-feminine+heavier:100",
  "older-masculine+belly:60",
];
const everyName = [
  ...shapePresets,
  ...onSheet,
  "neutral+heavier:160",
  "neutral+lighter:100",
  "neutral+muscular:100",
  "neutral+belly:100",
  "neutral+breastsLarger:100",
  "feminine+heavier:160+belly:100+breastsLarger:100",
  "feminine+lighter:100+belly:100",
  "masculine+muscular:50",
  "masculine+lighter:100+muscular:100",
  "masculine+heavier:160+muscular:100+belly:100+breastsLarger:100",
  "older-feminine+heavier:160+muscular:100+belly:100",
  "older-masculine+heavier:160",
];

const [folder = ".cache/shapes", asked] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await createServer({
  configFile: resolve("vite.config.ts"),
  root: resolve("scripts/shape-pictures"),
  logLevel: "error",
  // Without watching: a file saved meanwhile would reload the page under the pictures.
  server: { host: "127.0.0.1", port: PORT, fs: { strict: false }, hmr: false, watch: null },
});
await server.listen();
const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumFlags,
  ...(executablePath && { executablePath }),
});
try {
  for (const theme of themes) {
    const page = await browser.newPage({ colorScheme: theme });
    page.on("pageerror", (error) => console.error(error));
    await page.goto(server.resolvedUrls?.local[0] ?? "");
    await page.waitForFunction(() => window.drawSheet !== undefined);
    const style = { theme, sharpness: 0.85, isFiner: true, columns: 4 };
    for (const name of asked ? asked.split(",") : everyName) {
      const file = `${folder}/${name.replaceAll(/[+:]/g, "_")}`;
      const shape = shapeOf(name);
      const cellsOf = (looks: typeof sides) => looks.map((look) => ({ ...look, shape }));
      const around = { ...style, cells: cellsOf(sides), width: 420, height: 820 };
      await take(page, `${file}_${theme}.jpg`, around);
      const close = { ...style, cells: cellsOf(closeUps), width: 460, height: 460 };
      await take(page, `${file}_close_${theme}.jpg`, close);
    }
    if (!asked && theme === "light") await take(page, "docs/pictures/bodies.jpg", sheetOfAll());
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}

async function take(page: Page, path: string, sheet: Sheet): Promise<void> {
  const data = await page.evaluate((it) => window.drawSheet?.(it) ?? "", sheet);
  writeFileSync(path, Buffer.from(data.split(",")[1] ?? "", "base64"));
  console.log(path);
}

function sheetOfAll(): Sheet {
  const cell = (name: string, azimuth: number): SheetCell => ({
    ...whole,
    azimuth,
    shape: shapeOf(name),
    label: name.replaceAll(/[+:]/g, " "),
  });
  const cells = [
    ...shapePresets.map((name) => cell(name, 0)),
    ...shapePresets.map((name) => cell(name, turned(145))),
    ...onSheet.map((name) => cell(name, turned(20))),
  ];
  const style = { theme: "light", sharpness: 0.82, isFiner: true } as const;
  return { ...style, cells, columns: shapePresets.length, width: 190, height: 330 };
}

/** `masculine+muscular:100` as a shape. */
function shapeOf(name: string): Shape {
  const [preset, ...sliders] = name.split("+");
  const shape: Record<string, unknown> = { ...neutralShape, preset };
  for (const slider of sliders) {
    const [key = "", percent] = slider.split(":");
    if (!shapeSliders.some((known) => known === key)) throw new Error(`there is no slider ${key}`);
    shape[key] = Number(percent);
  }
  return Shape.parse(shape);
}
