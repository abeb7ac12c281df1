import type { z } from "@/domain/zod";

/**
 * How a record can break the rules of places and paint on the skin.
 *
 * - `another-figure`: it lies on a figure that this release does not have
 * - `no-such-place`: the figure has no such triangle, or the weights do not sum to one
 * - `too-much-paint`: a stroke of too many places, too many strokes, or too much skin in all
 */
export type Misfit = "another-figure" | "no-such-place" | "too-much-paint";

/** What the rules below, which have no path or limit of their own, say when they are broken. */
export const OVERFULL = "the weights of a place are more than a whole";
export const TOO_MUCH_PAINT = "the strokes are too much";

/** Says it of the first rule that a record broke; `null` if that has nothing to do with places and paint. */
export function misfitOf(error: z.core.$ZodError): Misfit | null {
  const [issue] = error.issues;
  if (!issue) return null;
  const names = issue.path.filter((key) => typeof key === "string");
  const [last] = names.slice(-1);
  const isOfLimit = issue.code === "too_big" || issue.code === "too_small";
  const isOfList = "origin" in issue && issue.origin === "array";
  const isOfValue = isOfLimit && !isOfList;
  if (issue.message === TOO_MUCH_PAINT) return "too-much-paint";
  if (issue.message === OVERFULL) return "no-such-place";
  if (last === "model") return "another-figure";
  if (last === "weights" && issue.code === "custom") return "no-such-place";
  if (isOfValue && (last === "triangle" || last === "weights" || last === "path")) {
    return "no-such-place";
  }
  const isTooLong = isOfList && issue.code === "too_big";
  return isTooLong && (last === "path" || last === "strokes") ? "too-much-paint" : null;
}
