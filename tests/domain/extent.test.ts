import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BodyMap } from "@/domain/body-map";
import {
  Extent,
  packAnchor,
  pointCount,
  STROKE_LIMIT,
  STROKE_POINT_LIMIT,
  strokesOf,
  unpackAnchor,
  withStroke,
  type Stroke,
} from "@/domain/extent";
import { Spot } from "@/domain/spot";

import { arbitraryAnchor } from "../support/arbitrary-anchor";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

/** A stroke of so many points, painting 1 cm around triangle 7, unless told otherwise. */
function stroke(points = 1, changes: Partial<Stroke> = {}): Stroke {
  const path = Array.from({ length: 3 * points }, (_, i) => [7, 100, 155][i % 3]!);
  return { mode: "paint", radius: 10, path, ...changes };
}

const { anchor } = makeSpot();

describe("Extent", () => {
  it.each([
    ["the smallest disc", { kind: "disc", radius: 5 }],
    ["the largest disc", { kind: "disc", radius: 120 }],
    ["a stroke of one point", { kind: "strokes", strokes: [stroke()] }],
    ["the longest stroke", { kind: "strokes", strokes: [stroke(STROKE_POINT_LIMIT)] }],
    [
      "as many strokes as may be",
      { kind: "strokes", strokes: Array.from({ length: STROKE_LIMIT }, () => stroke()) },
    ],
  ])("takes %s", (_what, extent) => {
    expect(Extent.safeParse(extent).success).toBe(true);
  });

  it.each([
    ["a disc too small", { kind: "disc", radius: 4 }],
    ["a disc too large", { kind: "disc", radius: 121 }],
    ["half a millimetre", { kind: "disc", radius: 10.5 }],
    ["no stroke", { kind: "strokes", strokes: [] }],
    ["a stroke of nothing", { kind: "strokes", strokes: [stroke(0)] }],
    ["a point cut short", { kind: "strokes", strokes: [stroke(1, { path: [7, 100] })] }],
    ["weights beyond a whole", { kind: "strokes", strokes: [stroke(1, { path: [7, 100, 156] })] }],
    [
      "a triangle past the end",
      { kind: "strokes", strokes: [stroke(1, { path: [26_756, 0, 0] })] },
    ],
    ["a million points", { kind: "strokes", strokes: [stroke(1_000_000)] }],
    [
      "too many strokes",
      { kind: "strokes", strokes: Array.from({ length: STROKE_LIMIT + 1 }, () => stroke()) },
    ],
  ])("refuses %s", (_what, extent) => {
    expect(Extent.safeParse(extent).success).toBe(false);
  });
});

describe("Spot", () => {
  it("reads a record from before there were extents and depths as a mere point", () => {
    const { extent: _extent, depth: _depth, ...record } = makeSpot();
    expect(Spot.parse(record)).toMatchObject({ extent: null, depth: null });
  });
});

describe("BodyMap", () => {
  it("refuses more points than a map may have, over all its spots", () => {
    const strokes = Array.from({ length: 5 }, () => stroke(STROKE_POINT_LIMIT));
    const half = () => makeSpot({ extent: { kind: "strokes", strokes } });
    const tooMuch = { ...makeMap(), spots: [half(), half(), makeSpot()] };
    expect(BodyMap.safeParse(tooMuch).success).toBe(true);
    tooMuch.spots[2] = makeSpot({ extent: { kind: "strokes", strokes: [stroke()] } });
    expect(BodyMap.safeParse(tooMuch).success).toBe(false);
  });
});

describe("pointCount", () => {
  it("counts the points of strokes alone", () => {
    expect(pointCount(null)).toBe(0);
    expect(pointCount({ kind: "disc", radius: 50 })).toBe(0);
    expect(pointCount({ kind: "strokes", strokes: [stroke(3), stroke(4)] })).toBe(7);
  });
});

describe("withStroke", () => {
  it("begins a free area", () => {
    const extent = { kind: "strokes", strokes: [stroke()] };
    expect(withStroke(null, anchor, stroke())).toEqual({ ok: true, value: extent });
  });

  it("keeps a disc as its first stroke", () => {
    const eraser = stroke(2, { mode: "erase" });
    const result = withStroke({ kind: "disc", radius: 30 }, anchor, eraser);
    const dab = { mode: "paint", radius: 30, path: packAnchor(anchor) };
    expect(result).toEqual({ ok: true, value: { kind: "strokes", strokes: [dab, eraser] } });
  });

  it("erases nothing from nothing", () => {
    expect(withStroke(null, anchor, stroke(1, { mode: "erase" }))).toEqual({
      ok: true,
      value: null,
    });
  });

  it("says when it is too much", () => {
    const full: Extent = {
      kind: "strokes",
      strokes: Array.from({ length: STROKE_LIMIT }, () => stroke()),
    };
    expect(withStroke(full, anchor, stroke())).toEqual({ ok: false, failure: "too-many-strokes" });
    const long = stroke(STROKE_POINT_LIMIT + 1);
    expect(withStroke(null, anchor, long)).toEqual({ ok: false, failure: "too-many-points" });
  });
});

describe("strokesOf", () => {
  it("gives none for a point", () => {
    expect(strokesOf(null, anchor)).toEqual([]);
  });
});

describe("packAnchor", () => {
  it("comes back to within a 255th of each weight, and packs the same again", () => {
    fc.assert(
      fc.property(arbitraryAnchor, (one) => {
        const packed = packAnchor(one);
        const back = unpackAnchor([0, 0, 0, ...packed], 3);
        expect(back.triangle).toBe(one.triangle);
        for (const [corner, weight] of back.weights.entries()) {
          expect(Math.abs(weight - one.weights[corner]!)).toBeLessThan(1 / 255);
          expect(weight).toBeGreaterThanOrEqual(0);
        }
        expect(packAnchor(back)).toEqual(packed);
      }),
    );
  });
});
