/**
 * What may be laid over the figure, one at a time: nothing, the borders of all regions, the
 * dermatome key points, or one myofascial line by its id.
 */
export type OverlayKind = "none" | "borders" | "dermatomes" | `line:${string}`;

/** The id of the line that is shown, if one is. */
export function lineOf(kind: OverlayKind): string | null {
  return kind.startsWith("line:") ? kind.slice("line:".length) : null;
}
