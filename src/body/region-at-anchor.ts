import { anchorCorners } from "@/body/anchor-corners";
import { FIGURE_STEP } from "@/body/decode-figure";
import type { Figure } from "@/body/figure";
import { leafAt } from "@/body/leaf-at";
import { regionOfLeaf, type RegionLeaf } from "@/body/region-leaf";
import { MIDLINE_HALF_WIDTH, touchesMidline } from "@/body/touches-midline";
import type { Anchor } from "@/domain/anchor";
import type { RegionId, Side } from "@/domain/region";

/** What a place on the skin is called. */
export type RegionAtAnchor = {
  readonly region: RegionId;
  /** The same, or finer: a single finger or toe. */
  readonly leaf: RegionLeaf;
  readonly side: Side;
};

/** Weights as whole millionths and positions as whole steps: sums are exact on either side. */
const MILLION = 1_000_000;

/**
 * Names the place of an anchor: region, leaf, and the body's own side.
 *
 * @throws {AnchorMismatch} the anchor is not of this figure
 */
export function regionAtAnchor(figure: Figure, anchor: Anchor): RegionAtAnchor {
  const corners = anchorCorners(figure, anchor);
  const [a, b, c] = anchor.weights;
  const weights = [
    Math.round(a * MILLION),
    Math.round(b * MILLION),
    Math.round(c * MILLION),
  ] as const;
  const leaf = figure.regionLeaves[leafAt(figure, anchor.triangle, weights)]!;
  const region = regionOfLeaf(leaf);

  let fromMidline = 0;
  for (const [corner, vertex] of corners.entries()) {
    fromMidline += weights[corner]! * Math.round(figure.positions[3 * vertex]! / FIGURE_STEP);
  }
  const isInStrip = Math.abs(fromMidline) < (MIDLINE_HALF_WIDTH / FIGURE_STEP) * MILLION;
  const isRight = anchor.triangle < figure.triangles.length / 6;
  const side = isRight ? "right" : "left";
  return { region, leaf, side: isInStrip && touchesMidline(region) ? "midline" : side };
}
