import { defineConfig } from "@playwright/test";

/** The app in browsers that are none of Playwright's, where they are installed: see CONTRIBUTING.md. */
export default defineConfig({
  testDir: "tests/others",
  outputDir: "test-results/others",
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: "list",
});
