import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

import { compileMessages } from "./scripts/compile-messages.ts";
import { compileOnLoad } from "./scripts/compile-on-load.ts";
import { offlineWorker } from "./scripts/offline-worker.ts";
import { policyInPage } from "./scripts/policy-in-page.ts";
import { preloadFigure } from "./scripts/preload-figure.ts";
import { securityHeaders } from "./scripts/security-headers.ts";

/** The tests of these folders share a database, stand-ins for the browser, or both, and each file needs its own. */
const apart = ["app", "exchange", "features", "offline", "scene", "storage"];

export default defineConfig({
  base: "./", // any static host, under any sub-path
  plugins: [
    compileMessages(),
    react(),
    policyInPage(),
    preloadFigure(),
    compileOnLoad(),
    offlineWorker(),
  ],
  resolve: { tsconfigPaths: true },
  build: {
    target: "es2022",
    assetsInlineLimit: 0, // a file loaded by URL stays a file: the policy lets nothing connect to data:
    modulePreload: { polyfill: false },
    reportCompressedSize: false, // scripts/check-size.ts weighs what counts, packed
    chunkSizeWarningLimit: Infinity,
    // What the first picture needs is one file, whatever else shares parts of it later. Left to itself the
    // bundler cuts it up as soon as another part is fetched later, and the pieces pack 4 kB worse.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
  },
  worker: { format: "es" },
  preview: { headers: { ...securityHeaders } },
  test: {
    testTimeout: 30_000, // a slow machine is no fault of the app
    projects: [
      {
        extends: true,
        test: {
          name: "apart",
          include: apart.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
        },
      },
      {
        // These keep nothing outside of themselves: read anew for each file, the modules took half of the time.
        extends: true,
        test: {
          name: "together",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: apart.map((folder) => `tests/${folder}/**`),
          isolate: false,
        },
      },
    ],
  },
});
