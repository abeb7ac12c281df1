/**
 * Adds the other platforms' programs that package-lock.json leaves out; with `--check`, only says
 * whether any are missing. Run it after each `npm install` that changed the lock.
 */
import { readFileSync, writeFileSync } from "node:fs";

import { missingLockEntries, type Lock } from "./missing-lock-entries.ts";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8")) as Lock; // npm's own file, read by its version 3
const missing = missingLockEntries(lock);
const names = Object.keys(missing);

if (names.length === 0) {
  console.log("package-lock.json is complete.");
} else if (process.argv.includes("--check")) {
  console.error(`package-lock.json leaves out ${names.join(", ")}: run npm run lock.`);
  process.exitCode = 1;
} else {
  const packages = Object.entries({ ...lock.packages, ...missing });
  packages.sort(([a], [b]) => (a < b ? -1 : 1)); // npm's order, so that its next write changes little
  writeFileSync(
    file,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
  console.log(`Added ${names.length} entries to package-lock.json.`);
}
