import { median } from "./median.ts";

/** What repeated measurements came to. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** Sums up repeated measurements of one thing. */
export function spread(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}
