import { anchorCorners } from "@/body/anchor-corners";
import type { Skin } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";

/**
 * The twin of an anchor on the other side of the body.
 *
 * The twin of a triangle is half the skin further on, and its second and third corner change
 * places: mirrored in the same order it would face inward. So do the weights.
 *
 * @throws {AnchorMismatch} the anchor is not of this mesh
 */
export function mirrorAnchor(skin: Pick<Skin, "model" | "triangles">, anchor: Anchor): Anchor {
  anchorCorners(skin, anchor);
  const count = skin.triangles.length / 3;
  const [first, second, third] = anchor.weights;
  return {
    model: anchor.model,
    triangle: (anchor.triangle + count / 2) % count,
    weights: [first, third, second],
  };
}
