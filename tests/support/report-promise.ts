import { appendFileSync, mkdirSync } from "node:fs";

/**
 * Notes what a promise came to, for the table that `npm run test:soak` prints.
 *
 * @param promise - in words
 * @param reached - the figure of this run
 * @param promised - the figure of the full run
 */
export function reportPromise(promise: string, reached: string, promised: string): void {
  mkdirSync(".cache", { recursive: true });
  appendFileSync(".cache/promises.jsonl", `${JSON.stringify({ promise, reached, promised })}\n`);
}
