import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ARC_CLEARANCE, arcOverSkin } from "@/body/arc-over-skin";
import { normalAtAnchor } from "@/body/normal-at-anchor";
import { makePicker } from "@/body/picker";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { regionCentre } from "@/body/region-centre";
import type { Point } from "@/body/skin";
import { vertexNormals } from "@/body/vertex-normals";
import type { Anchor } from "@/domain/anchor";
import { type RegionId, regionTable, type Side } from "@/domain/region";
import { finish } from "@/lib/work";

import { realFigure as figure } from "../support/real-figure";

const picker = makePicker(figure);
const normals = vertexNormals(figure);
const facing = (anchor: Anchor) => normalAtAnchor(figure, normals, anchor);

function centre(region: RegionId, side: Side): Point {
  return pointAtAnchor(figure, regionCentre(figure, region, side));
}

function arc(from: Point, to: Point): Point[] {
  return finish(arcOverSkin(picker, facing, from, to));
}

/** Metres out of the body; negative inside. */
function heightOf(point: Point): number {
  const near = picker.nearest(point);
  const out = facing(near.anchor);
  const along = [0, 1, 2].reduce((sum, a) => sum + (point[a]! - near.point[a]!) * out[a]!, 0);
  return Math.sign(along) * near.distance;
}

const everyThird = regionTable.filter((_row, i) => i % 3 === 0);
const place = fc.constantFrom(
  ...everyThird.flatMap(({ id }) => [centre(id, "left"), centre(id, "right")]),
);

describe("arcOverSkin", () => {
  it("begins and ends at its places, and every other point is outside the skin", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const points = arc(from, to);
        expect(points[0]).toEqual(from);
        expect(Math.hypot(...points.at(-1)!.map((x, a) => x - to[a]!))).toBeLessThan(1e-6);
        for (const point of points.slice(1, -1)) {
          expect(heightOf(point)).toBeGreaterThan(0.6 * ARC_CLEARANCE);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("rises from the skin to its middle, a long one higher than a short one", () => {
    const long = arc(centre("hip_side", "right"), centre("jaw", "left"));
    const short = arc(centre("sternum", "left"), centre("chest_upper", "left"));
    const top = (points: Point[]) => Math.max(...points.map(heightOf));
    expect(top(long)).toBeGreaterThan(0.03);
    expect(top(long)).toBeLessThan(0.16);
    expect(top(short)).toBeGreaterThan(0.006);
    expect(top(short)).toBeLessThan(top(long));
  });

  it("has no corners: neighbouring steps turn little", () => {
    const points = arc(centre("hip_side", "right"), centre("jaw", "left"));
    const steps = points.slice(1).map((p, i) => p.map((x, a) => x - points[i]![a]!));
    const turns = steps.slice(1).map((step, i) => {
      const before = steps[i]!;
      const dot = step.reduce((sum, x, a) => sum + x * before[a]!, 0);
      return Math.acos(Math.min(1, dot / (Math.hypot(...step) * Math.hypot(...before))));
    });
    expect(Math.max(...turns.slice(2, -2))).toBeLessThan(0.6);
  });

  it("makes something of a place and itself", () => {
    const here = centre("palm", "left");
    for (const point of arc(here, here))
      for (const x of point) expect(Number.isFinite(x)).toBe(true);
  });
});
