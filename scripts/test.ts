/**
 * Runs every check and test there is, goes on after a failure, and ends with the one line
 * `N passed, N failed`. A check counts as one; unit and browser tests count one by one.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

type Count = { passed: number; failed: number };
type Step = {
  title: string;
  command: string;
  /** A JSON report that the command writes, and how to count in it; without, the step counts as 1. */
  report?: { file: string; count: (report: unknown) => Count };
};

const unitReport = ".cache/unit-tests.json";
const browserReport = ".cache/browser-tests.json"; // as playwright.config.ts has it

const steps: Step[] = [
  { title: "Types", command: "npm run check:types" },
  { title: "Lint", command: "npm run check:lint" },
  { title: "Format", command: "npm run check:format" },
  { title: "Dead code", command: "npm run check:dead" },
  { title: "Lock file", command: "npm run check:lock" },
  { title: "Packages", command: "npm run check:supply" },
  { title: "age", command: "tsx scripts/ensure-age.ts" },
  {
    title: "Unit tests",
    command: `vitest run --reporter=default --reporter=json --outputFile=${unitReport}`,
    report: { file: unitReport, count: countUnitTests },
  },
  { title: "Build", command: "npm run build" },
  { title: "Same build twice", command: "npm run check:builds" },
  { title: "Size", command: "npm run check:size" },
  { title: "Browser", command: "tsx scripts/ensure-chromium.ts" },
  {
    title: "Browser tests",
    command: "playwright test",
    report: { file: browserReport, count: countBrowserTests },
  },
];

mkdirSync(".cache", { recursive: true });
const total = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const step of steps) {
  console.log(`\n== ${step.title} ==`);
  const { passed, failed } = run(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(`${step.title} (${failed})`);
}

console.log(failures.length > 0 ? `\nFailed: ${failures.join(", ")}\n` : "");
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run({ command, report }: Step): Count {
  if (report) rmSync(report.file, { force: true }); // else an old run could be counted
  const { status } = spawnSync(command, { shell: true, stdio: ["ignore", "inherit", "inherit"] });
  const wholeStep = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!report) return wholeStep;
  if (!existsSync(report.file)) return { passed: 0, failed: 1 };

  const { passed, failed } = report.count(JSON.parse(readFileSync(report.file, "utf8")));
  if (status !== 0) return { passed, failed: Math.max(1, failed) }; // a file that did not even load
  return { passed, failed: passed === 0 ? 1 : failed }; // no test at all is no success
}

function countUnitTests(report: unknown): Count {
  return { passed: numberAt(report, "numPassedTests"), failed: numberAt(report, "numFailedTests") };
}

/** A test that passes when it is tried again counts as passed, and is said: a busy machine times out. */
function countBrowserTests(report: unknown): Count {
  const flaky = numberAt(report, "stats", "flaky");
  if (flaky > 0) console.log(`${flaky} passed only when tried again.`);
  return {
    passed: numberAt(report, "stats", "expected") + flaky,
    failed: numberAt(report, "stats", "unexpected"),
  };
}

function numberAt(report: unknown, ...path: string[]): number {
  let value = report;
  for (const key of path) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  if (typeof value !== "number") throw new Error(`no number at ${path.join(".")} in the report`);
  return value;
}
