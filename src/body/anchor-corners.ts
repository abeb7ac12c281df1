import type { Skin } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";

/** Thrown when an anchor cannot belong to the mesh at hand: a mistake in our code, not the user's. */
export class AnchorMismatch extends Error {
  override readonly name = "AnchorMismatch";
}

/**
 * The three vertices whose shares an anchor's weights are, in the order of the weights.
 *
 * @throws {AnchorMismatch} the anchor names another model, or a triangle this mesh does not have
 */
export function anchorCorners(
  { model, triangles }: Pick<Skin, "model" | "triangles">,
  anchor: Anchor,
): readonly [number, number, number] {
  if (anchor.model !== model) {
    throw new AnchorMismatch("the anchor is for another model");
  }
  const first = 3 * anchor.triangle;
  const a = triangles[first];
  const b = triangles[first + 1];
  const c = triangles[first + 2];
  if (a === undefined || b === undefined || c === undefined) {
    throw new AnchorMismatch(`${model} has no triangle ${anchor.triangle}`);
  }
  return [a, b, c];
}
