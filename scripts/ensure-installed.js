/**
 * Runs `npm ci` when node_modules is missing or holds other versions than package-lock.json names,
 * so that one command is enough on a clean clone. Needs nothing but Node.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";

const root = new URL("../", import.meta.url);

if (!isInstalled()) {
  console.log("Installing the packages that package-lock.json names: npm ci");
  const { status } = spawnSync("npm ci", {
    cwd: root,
    shell: true, // npm is a .cmd on Windows
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.exitCode = status ?? 1;
}

/** Compares the lock with npm's own record of what it installed. Optional ones depend on platform. */
function isInstalled() {
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || optional || present[path]?.version === version,
  );
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} path → entry; none if no file */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(new URL(file, root), "utf8")).packages;
  } catch {
    return {};
  }
}
