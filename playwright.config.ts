import { defineConfig } from "@playwright/test";

import { chromiumFlags } from "./scripts/chromium-flags.ts";
import { findChromium } from "./scripts/find-chromium.ts";

const address = `http://127.0.0.1:${process.env["TEST_PORT"] ?? "4174"}/`;
const executablePath = findChromium();

/** What is about data rather than layout or touch, and is the same at any size: tried at one. */
export const laptopOnly =
  /\/(?:asleep|client|client-memory|deploys|every-screen|failure|forms|give-back|ground|handed-over|injections|keyboard|kill|kill-upgrade|lock|lost-context|months|no-webgl|offline|open-files|places|practice|recovery|reduced-motion|review|screen-code|sealed|storage|tabs|tabs-random|telling-apart)\.spec/;
/** What is hardest on a small screen under a thumb. */
export const phoneOnly =
  /\/(?:about|after|areas|first-visit|home-screen|intake|landmarks|languages|last-time|session|spot-details|touches|your-data)\.spec/;

/** Browser tests, on the production build: at phone size by touch, at laptop size by mouse. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  workers: process.env["CI"] ? 2 : 1, // alone, one: drawing is in software, and times are seen as they are
  forbidOnly: Boolean(process.env["CI"]),
  retries: process.env["CI"] ? 2 : 0, // told as such at the end
  timeout: 120_000,
  expect: { timeout: 15_000 }, // a slow machine is no fault of the app
  reporter: [["list"], ["json", { outputFile: ".cache/browser-tests.json" }]],
  webServer: {
    command: `vite preview --host 127.0.0.1 --strictPort --port ${new URL(address).port}`,
    url: address,
  },
  use: {
    baseURL: address,
    locale: "en-GB",
    serviceWorkers: process.env["OFFLINE"] ? "allow" : "block", // what tests it, says so
    trace: process.env["CI"] ? "on-first-retry" : "retain-on-failure", // it films, which costs much where drawing is in software
    // Drawn in software, every glide of the camera is seconds of work; what tests motion, or the main path, asks for it.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { args: chromiumFlags, ...(executablePath && { executablePath }) },
  },
  projects: [
    {
      name: "phone",
      testIgnore: laptopOnly,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 1, // drawn in software: a fourth of the work, and the same layout
        isMobile: true,
        hasTouch: true,
      },
    },
    { name: "laptop", testIgnore: phoneOnly, use: { viewport: { width: 1366, height: 768 } } },
  ],
});
