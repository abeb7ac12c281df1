/**
 * What is under way and would be cut off by loading the page anew: a form that is open, a hold that runs. Whoever
 * wants to do that asks here first.
 */
const underWay = new Set<object>();
const listeners = new Set<() => void>();

/** Notes that something has begun; gives what notes its end. */
export function beginUnfinished(): () => void {
  const thing = {};
  underWay.add(thing);
  tell();
  return () => {
    underWay.delete(thing);
    tell();
  };
}

/** Whether anything is under way now. */
export function isUnfinished(): boolean {
  return underWay.size > 0;
}

/** Has it called whenever something begins or ends; gives what ends that. */
export function onUnfinished(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
