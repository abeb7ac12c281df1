/**
 * Runs the tests that hold a promise by numbers, each in its full count, and prints what was promised
 * and what was reached. Takes hours on two cores; `npm test` runs a quick form of each.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";

import { reportPromise } from "../tests/support/report-promise.ts";

const REPORT = ".cache/promises.jsonl"; // as tests/support/report-promise.ts has it

const commands = [
  "vitest run tests/features/mark/draft-keeper.test.ts",
  "vitest run tests/body/shaped-skin.test.ts tests/exchange/map-file.test.ts",
  "vitest run tests/exchange/sealed-file.test.ts",
  "vitest run tests/exchange/hostile-files.test.ts",
  "vitest run tests/exchange/code-parts.test.ts",
  "playwright test recovery --project laptop",
  "playwright test browser/client.spec --project laptop --grep hundreds",
  "playwright test browser/deploys.spec --project laptop",
  "playwright test lock --project laptop",
  "playwright test handed-over --project laptop",
  "playwright test client-memory --project laptop", // in the full count alone
  "playwright test browser/kill --project laptop",
  "playwright test lost-context --project laptop",
  "playwright test tabs-random --project laptop", // in the full count alone
  "playwright test -c playwright.others.config.ts", // says what is not installed, and skips that
  "playwright test every-screen --project laptop",
  "playwright test touches --project phone",
  "playwright test languages --project phone",
];

rmSync(REPORT, { force: true }); // else an old run would be printed
const isQuick = process.argv.includes("--quick"); // few of each, to see that the run itself works
const env = isQuick ? process.env : { ...process.env, SOAK: "1" };
const failed = commands.filter(
  (command) => spawnSync(command, { shell: true, stdio: "inherit", env }).status !== 0,
);

// The whole browser suite once more, without a network after the first load.
const offline = "playwright test";
const { status } = spawnSync(offline, {
  shell: true,
  stdio: "inherit",
  env: { ...process.env, OFFLINE: "1" },
});
if (status !== 0) failed.push(`OFFLINE=1 ${offline}`);
reportPromise(
  "browser tests without a network",
  status === 0 ? "all green" : "not all",
  "all green",
);

const lines = existsSync(REPORT) ? readFileSync(REPORT, "utf8").trim().split("\n") : [];
console.table(lines.map((line): unknown => JSON.parse(line)));
for (const command of failed) console.log(`failed: ${command}`);
const isShort = !isQuick && lines.length <= commands.length; // some are asked in their full count alone
process.exitCode = failed.length > 0 || isShort ? 1 : 0;
