import type { Spread } from "./spread.ts";

/** One result, and what is to be reached, if anything. */
export type Line = {
  readonly name: string;
  readonly value: number;
  readonly atMost?: number;
  readonly atLeast?: number;
};

/** Prints the results against their goals, and under them the times they were made from. */
export function printTable(lines: readonly Line[], times: Readonly<Record<string, Spread>>): void {
  console.log("\nresult                value  goal");
  for (const line of lines) {
    console.log(`${line.name.padEnd(17)} ${number(line.value)}  ${goal(line)}`);
  }
  console.log("\nmilliseconds         median     least      most");
  for (const [name, { median, min, max }] of Object.entries(times)) {
    console.log(`${name.padEnd(17)} ${[median, min, max].map(number).join("")}`);
  }
}

function goal({ value, atMost, atLeast }: Line): string {
  if (atMost !== undefined) return `≤ ${atMost} ${value <= atMost ? "reached" : "MISSED"}`;
  if (atLeast !== undefined) return `≥ ${atLeast} ${value >= atLeast ? "reached" : "MISSED"}`;
  return "";
}

function number(value: number): string {
  const digits = value !== 0 && Math.abs(value) < 1 ? 4 : 2;
  return value.toFixed(digits).padStart(10);
}
