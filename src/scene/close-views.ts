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
  rightFoot: { region: "foot_top", side: "right", from: [0, 0.75, 0.7], distance: 0.78 },
  leftFoot: { region: "foot_top", side: "left", from: [0, 0.75, 0.7], distance: 0.78 },
  pelvis: { region: "pelvis_front", side: "midline", from: [0, 0, 1], distance: 1.15 },
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

/** What belongs to a hand or a foot, and the axes along which it may be long. */
const limbs: Readonly<Partial<Record<RegionId, Limb>>> = {
  palm: { regions: ["palm", "hand_back"], axes: [0, 1] },
  foot_top: { regions: ["foot_top", "foot_sole"], axes: [0, 2] },
};
type Limb = { readonly regions: readonly RegionId[]; readonly axes: readonly (0 | 1 | 2)[] };

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
  else view.flyTo([x, y, z], from, distance * growth(posed, limbs[region]));
}

/** By how much a hand or foot is larger than the neutral one, at least 1: from so much farther off all of it is seen. */
function growth({ figure, skin }: PosedFigure, limb?: Limb): number {
  if (!limb) return 1;
  return Math.max(1, span(figure, skin.positions, limb) / span(figure, figure.positions, limb));
}

/** From end to end of a hand with its fingers or a foot, along whichever axis is more, in metres. */
function span(figure: Figure, positions: Float32Array, { regions, axes }: Limb): number {
  const { regionLeaves, regionIds, regionShares, rightCount } = figure;
  const isOfIt = regionLeaves.map((leaf) => regions.includes(regionOfLeaf(leaf)));
  const least = [Infinity, Infinity, Infinity];
  const most = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < 3 * rightCount; i++) {
    if (!isOfIt[regionIds[i] ?? NO_LEAF] || (regionShares[i] ?? 0) < 128) continue;
    for (const axis of axes) {
      const at = positions[i - (i % 3) + axis] ?? 0;
      least[axis] = Math.min(least[axis] ?? at, at);
      most[axis] = Math.max(most[axis] ?? at, at);
    }
  }
  return Math.max(...axes.map((axis) => (most[axis] ?? 0) - (least[axis] ?? 0)));
}
