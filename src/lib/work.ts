/**
 * Work that may be interrupted: it yields wherever something more urgent may come in between, such
 * as answering a finger, and returns what it was done for.
 */
export type Work<Value> = Generator<void, Value, void>;

/** Does work to its end at once. */
export function finish<Value>(work: Work<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
