import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BodyMap } from "@/domain/body-map";
import {
  Extent,
  isTooMuchPaint,
  MAP_LIMITS,
  packAnchor,
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
  it("refuses more paint than a map may have, over all its spots", () => {
    const painted = (count: number) =>
      makeSpot({
        extent: { kind: "strokes", strokes: Array.from({ length: count }, () => stroke()) },
      });
    const half = MAP_LIMITS.strokes / 2;
    expect(BodyMap.safeParse({ ...makeMap(), spots: [painted(half), painted(half)] }).success).toBe(
      true,
    );
    const tooMuch = { ...makeMap(), spots: [painted(half), painted(half), painted(1)] };
    expect(BodyMap.safeParse(tooMuch).success).toBe(false);
  });
});

describe("isTooMuchPaint", () => {
  const strokes = (...of: readonly Stroke[]): Extent => ({ kind: "strokes", strokes: of });
  const many = (count: number, one: Stroke) => strokes(...Array.from({ length: count }, () => one));
  const small = { radius: 5 };
  const { strokes: most, points, squares } = MAP_LIMITS;

  it.each([
    ["nothing but points and discs", [null, { kind: "disc", radius: 120 }], false],
    ["as many strokes as may be", [many(most, stroke())], false],
    ["one more", [many(most, stroke()), strokes(stroke())], true],
    ["as many points as may be", [many(points / 1000, stroke(1000, small))], false],
    ["one more", [many(points / 1000, stroke(1000, small)), strokes(stroke(1, small))], true],
    ["as broad as may be", [strokes(stroke(squares / 10_000, { radius: 100 }))], false],
    [
      "one more",
      [strokes(stroke(squares / 10_000, { radius: 100 })), strokes(stroke(1, small))],
      true,
    ],
  ] satisfies [string, (Extent | null)[], boolean][])("%s: %#", (_what, extents, isTooMuch) => {
    expect(isTooMuchPaint(extents)).toBe(isTooMuch);
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
    const wide = stroke(200, { radius: 100 });
    const others: Extent[] = [{ kind: "strokes", strokes: [wide] }];
    expect(withStroke(null, anchor, wide).ok).toBe(true);
    expect(withStroke(null, anchor, wide, others)).toEqual({
      ok: false,
      failure: "too-much-paint",
    });
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
