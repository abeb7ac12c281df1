import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { AnchorMismatch } from "@/body/anchor-corners";
import { mirrorAnchor } from "@/body/mirror-anchor";
import { normalAtAnchor } from "@/body/normal-at-anchor";
import { makePicker } from "@/body/picker";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { regionAtAnchor } from "@/body/region-at-anchor";
import type { Point } from "@/body/skin";
import { MIDLINE_HALF_WIDTH } from "@/body/touches-midline";
import { vertexNormals } from "@/body/vertex-normals";
import { regionTable } from "@/domain/region";

import { arbitraryAnchor } from "../support/arbitrary-anchor";
import { realFigure } from "../support/real-figure";

const picker = makePicker(realFigure);
const normals = vertexNormals(realFigure);

/** What a look from straight ahead (or behind) hits at x, y metres. */
function seenAt(x: number, y: number, from: "front" | "back") {
  const direction: Point = from === "front" ? [0, 0, -1] : [0, 0, 1];
  const hit = picker.pick([x, y, from === "front" ? 2 : -2], direction);
  return regionAtAnchor(realFigure, hit!.anchor);
}

/** Twenty looks at a point from a metre away, up to 57 degrees off its normal. */
function looksAt([x, y, z]: Point, normal: Point): { origin: Point; direction: Point }[] {
  return Array.from({ length: 20 }, (_, i) => {
    // Added to the normal: points spread evenly over a ball that does not reach its foot.
    const [up, turn] = [1 - (2 * (i + 0.5)) / 20, i * 2.399963];
    const round = Math.sqrt(1 - up * up);
    const [a, b, c] = [round * Math.cos(turn), up, round * Math.sin(turn)];
    const [p, q, r] = [normal[0] + 0.84 * a, normal[1] + 0.84 * b, normal[2] + 0.84 * c];
    const size = Math.hypot(p, q, r);
    const direction: Point = [-p / size, -q / size, -r / size];
    return {
      origin: [x - direction[0], y - direction[1], z - direction[2]],
      direction,
    };
  });
}

describe("regionAtAnchor", () => {
  it.each([
    ["the middle of the forehead", 0, 1.58, "front", "forehead", "midline"],
    ["the breast bone", 0, 1.25, "front", "sternum", "midline"],
    ["the navel's height, to its left", 0.05, 1.0, "front", "abdomen_lower", "left"],
    ["the right knee cap", -0.1, 0.47, "front", "knee_front", "right"],
    ["the left calf", 0.1, 0.36, "back", "calf", "left"],
    ["the spine between the shoulder blades", 0, 1.28, "back", "upper_back", "midline"],
    ["the left shoulder blade", 0.1, 1.28, "back", "shoulder_blade", "left"],
    ["the right buttock", -0.08, 0.84, "back", "buttock_lower", "right"],
  ] as const)("names %s", (_what, x, y, from, region, side) => {
    expect(seenAt(x, y, from)).toEqual({ region, leaf: region, side });
  });

  it("names a single finger, and rolls it up to the palm", () => {
    const tip = [...realFigure.positions.keys()]
      .filter((i) => i % 3 === 0 && realFigure.positions[i]! > 0.3)
      .reduce((a, b) => (realFigure.positions[a + 1]! < realFigure.positions[b + 1]! ? a : b));
    const [x, y] = realFigure.positions.subarray(tip, tip + 2);
    expect(seenAt(x!, y! + 0.012, "front")).toEqual({
      region: "palm",
      leaf: "palm.middle",
      side: "left",
    });
  });

  it("gives the twin on the other side the same region", () => {
    fc.assert(
      fc.property(arbitraryAnchor, (anchor) => {
        const here = regionAtAnchor(realFigure, anchor);
        const there = regionAtAnchor(realFigure, mirrorAnchor(realFigure, anchor));
        const swapped = { left: "right", right: "left", midline: "midline" } as const;
        expect(there).toEqual({ ...here, side: swapped[here.side] });
      }),
      { numRuns: 2000 },
    );
  });

  it("names a point the same from twenty camera angles", () => {
    let places = 0;
    for (let triangle = 0; triangle < realFigure.triangles.length / 3; triangle += 61) {
      const anchor = { model: "figure-1", triangle, weights: [0.4, 0.35, 0.25] } as const;
      const target = pointAtAnchor(realFigure, anchor);
      const hits = looksAt(target, normalAtAnchor(realFigure, normals, anchor)).flatMap((look) => {
        const hit = picker.pick(look.origin, look.direction);
        const isThere = hit && Math.hypot(...target.map((x, i) => x - hit.point[i]!)) < 1e-5;
        return isThere ? [regionAtAnchor(realFigure, hit.anchor)] : []; // else something is before it
      });
      if (hits.length < 20) continue;
      places++;
      const named = regionAtAnchor(realFigure, anchor);
      for (const told of hits) expect(told).toEqual(named);
    }
    expect(places).toBeGreaterThan(150);
  });

  it("says midline only within a centimetre of it, and only where the region touches it", () => {
    const touching = new Set<string>(regionTable.filter((r) => r.isAtMidline).map((r) => r.id));
    let midlines = 0;
    for (let triangle = 0; triangle < realFigure.triangles.length / 3; triangle++) {
      const anchor = { model: "figure-1", triangle, weights: [0.4, 0.3, 0.3] } as const;
      const { region, side } = regionAtAnchor(realFigure, anchor);
      const [x] = pointAtAnchor(realFigure, anchor);
      const isMidline = Math.abs(x) < MIDLINE_HALF_WIDTH && touching.has(region);
      expect(side).toBe(isMidline ? "midline" : x > 0 ? "left" : "right");
      if (isMidline) midlines++;
    }
    expect(midlines).toBeGreaterThan(100);
  });

  it("refuses a triangle past the end", () => {
    const anchor = { model: "figure-1", triangle: 26_756, weights: [1, 0, 0] } as const;
    expect(() => regionAtAnchor(realFigure, anchor)).toThrow(AnchorMismatch);
  });
});
