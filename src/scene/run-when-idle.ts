import type { Work } from "@/lib/work";

/** For so long, in milliseconds, work may go on before the browser gets its turn. */
const TURN_MS = 6;
/** Where the browser finds no idle time, work goes on after so many milliseconds all the same. */
const PATIENCE_MS = 200;

/**
 * Runs work slice by slice while the browser has nothing else to do, so that no touch and no picture
 * waits for it longer than one slice.
 *
 * @param work - pauses (`yield`) at least every few milliseconds
 */
export async function runWhenIdle<Value>(work: Work<Value>): Promise<Value> {
  for (;;) {
    await idleTime();
    const until = performance.now() + TURN_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}

function idleTime(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback !== "function") setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}
