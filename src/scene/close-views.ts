import { type Figure, NO_LEAF } from "@/body/figure";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import { regionCentre } from "@/body/region-centre";
import { regionOfLeaf } from "@/body/region-leaf";
import type { Point } from "@/body/skin";
import type { RegionId, Side } from "@/domain/region";
import type { FigureView } from "@/scene/camera-rig";

/** Places where taps miss on the whole figure: small, or hidden from the four sides. */
const closeUps = {
  face: { region: "face", side: "midline", from: [0, 0, 1], distance: 0.95 },
  neck: { region: "neck_back", side: "midline", from: [0, 0.15, -1], distance: 0.85 },
  rightHand: { region: "palm", side: "right", from: [0, 0, 1], distance: 0.62 },
  leftHand: { region: "palm", side: "left", from: [0, 0, 1], distance: 0.62 },
  pelvis: { region: "pelvis_front", side: "midline", from: [0, 0, 1], distance: 1.15 },
  feet: { region: "foot_top", side: "midline", from: [0, 0.75, 0.7], distance: 1.75 },
} as const satisfies Record<
  string,
  {
    readonly region: RegionId;
    /** Midline: between left and right, even where the region does not reach there. */
    readonly side: Side;
    /** The direction in which the eye stands. */
    readonly from: Point;
    /** Of the eye from the place, in metres. */
    readonly distance: number;
  }
>;

/** Metres that are seen round the middle of each side, with room for the buttons at the edge. */
const ROUND = 0.13;

export type CloseUp = keyof typeof closeUps;
export const closeUpNames = Object.keys(closeUps) as CloseUp[]; // the keys of a constant

/** Flies to one of the ready close-up views, wherever that place is in the shape of now. */
export function flyToCloseUp(posed: PosedFigure, view: FigureView, name: CloseUp): void {
  const { region, side, from, distance } = closeUps[name];
  const [x, y, z] = pointAtAnchor(
    posed.skin,
    regionCentre(posed.figure, region, side === "right" ? "right" : "left"),
  );
  if (side === "midline") view.flyTo([0, y, z], from, distance, Math.abs(x) + ROUND);
  else view.flyTo([x, y, z], from, distance * handGrowth(posed));
}

/** By how much a hand is larger than the neutral one, at least 1: so much farther off all its fingers are seen. */
function handGrowth({ figure, skin }: PosedFigure): number {
  return Math.max(1, handSpan(figure, skin.positions) / handSpan(figure, figure.positions));
}

/** From end to end of a hand with its fingers, across or down, whichever is more, in metres. */
function handSpan(figure: Figure, positions: Float32Array): number {
  const { regionLeaves, regionIds, regionShares, rightCount } = figure;
  const isHand = regionLeaves.map((leaf) => ["palm", "hand_back"].includes(regionOfLeaf(leaf)));
  const least = [Infinity, Infinity];
  const most = [-Infinity, -Infinity];
  for (let i = 0; i < 3 * rightCount; i++) {
    if (!isHand[regionIds[i] ?? NO_LEAF] || (regionShares[i] ?? 0) < 128) continue;
    for (const axis of [0, 1] as const) {
      const at = positions[i - (i % 3) + axis] ?? 0;
      least[axis] = Math.min(least[axis] ?? at, at);
      most[axis] = Math.max(most[axis] ?? at, at);
    }
  }
  return Math.max((most[0] ?? 0) - (least[0] ?? 0), (most[1] ?? 0) - (least[1] ?? 0));
}
