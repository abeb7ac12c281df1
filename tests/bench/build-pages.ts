import { resolve } from "node:path";

import { build } from "vite";

/** The app, and the yardsticks it is measured against. */
export const pages = ["app", "cube", "mesh", "picking", "practice"] as const;

const root = resolve(import.meta.dirname, "../..");

/**
 * Builds the app and the yardstick pages with the same configuration, each into a folder of its name.
 *
 * @returns the folder that holds them
 */
export async function buildPages(): Promise<string> {
  const outDir = resolve(root, ".cache/bench");
  for (const page of pages) {
    await build({
      configFile: resolve(root, "vite.config.ts"),
      root: page === "app" ? root : resolve(import.meta.dirname, "pages", page),
      logLevel: "warn",
      build: { outDir: resolve(outDir, page), emptyOutDir: true },
    });
  }
  return outDir;
}
