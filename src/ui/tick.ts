/** Of the pulse, in milliseconds: felt as a light tick. */
const TICK_MS = 10;

/** A light tick for the hand, where the device has one and the person has not asked for less motion. */
export function tick(): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  // Safari has none. Before the first touch of a page browsers refuse, which is nothing to tell.
  if (typeof navigator.vibrate === "function") navigator.vibrate(TICK_MS);
}
