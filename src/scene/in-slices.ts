import type { Work } from "@/lib/work";

/** So long is worked at a stretch, in milliseconds: well within a frame, also on a slower device. */
const SLICE_MS = 8;

/**
 * Does work in slices, between which the browser does what is waiting, such as answering a finger.
 * The first slice is done at once: what is short is done when this returns.
 *
 * @returns stops the work; what it was done for is then not told
 */
export function inSlices<Value>(work: Work<Value>, onDone: (value: Value) => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function goOn(): void {
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (performance.now() < end);
    waiting = setTimeout(goOn);
  }

  goOn();
  return () => clearTimeout(waiting);
}
