import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { AnchorMismatch } from "@/body/anchor-corners";
import { type ExtentField, makeExtentFields } from "@/body/extent-fields";
import type { Anchor } from "@/domain/anchor";
import { type Extent, packAnchor, type Stroke, unpackAnchor } from "@/domain/extent";

import { makeSheet, middleTriangle } from "../support/make-sheet";
import { realFigure } from "../support/real-figure";

const fields = makeExtentFields(realFigure);
const here = anchorAt(9000);

function anchorAt(triangle: number): Anchor {
  return { model: "figure-1", triangle, weights: [0.2, 0.4, 0.4] };
}
function strokes(...of: readonly Stroke[]): Extent {
  return { kind: "strokes", strokes: of };
}
function stroke(radius: number, path: readonly number[], mode: Stroke["mode"] = "paint"): Stroke {
  return { mode, radius, path: [...path] };
}

/** So many places strewn over the triangles from one on; neighbours mostly have near numbers. */
function strewn(count: number, from: number, among: number): number[] {
  let seed = 1 + from;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, () => {
    const first = random();
    const second = random() * (1 - first);
    const triangle = from + Math.floor(random() * among);
    const weights = [first, second, 1 - first - second] as const;
    return packAnchor({ model: "figure-1", triangle, weights });
  }).flat();
}

/** What is left when the places of a stroke are stamped one by one. */
function stamped(path: readonly number[], radius: number): ExtentField {
  const field: ExtentField = new Map();
  for (let i = 0; i < path.length; i += 3) {
    fields.stamp(field, unpackAnchor(path, i), radius, "paint");
  }
  return field;
}

/** The largest difference between two fields, in steps of a byte: 0.08 mm each. */
function worstStep(one: ExtentField, other: ExtentField): number {
  let worst = 0;
  for (const quad of new Set([...one.keys(), ...other.keys()])) {
    const [a, b] = [one.get(quad), other.get(quad)];
    const count = (a ?? b)!.length;
    // 1 is far outside, as is a quad that a field lacks.
    for (let i = 0; i < count; i++) {
      worst = Math.max(worst, Math.abs(Math.max(1, a?.[i] ?? 1) - Math.max(1, b?.[i] ?? 1)));
    }
  }
  return worst;
}

describe("a stroke", () => {
  it.each([5, 20, 50, 120])("of one place is the disc of %d mm", (radius) => {
    const anchor = unpackAnchor(packAnchor(here), 0);
    const disc = fields.fieldOf({ anchor, extent: { kind: "disc", radius } });
    const extent = strokes(stroke(radius, packAnchor(here)));
    expect(fields.fieldOf({ anchor, extent })).toEqual(disc);
    expect(disc.size).toBeGreaterThan(2);
  });

  it.each([
    [5, 80, 9000, 200],
    [20, 150, 4000, 1200],
    [20, 400, 20_000, 300],
    [50, 200, 12_000, 4000],
    [120, 150, 0, 26_756],
  ])(
    "of %d mm and %d places from triangle %d on is the union of their discs, to 0.2 mm",
    (radius, count, from, among) => {
      const path = strewn(count, from, among);
      const field = fields.fieldOf({ anchor: here, extent: strokes(stroke(radius, path)) });
      expect(worstStep(field, stamped(path, radius))).toBeLessThanOrEqual(2);
    },
    30_000,
  );

  it("is the same in whichever order its places come, to 0.2 mm", () => {
    const path = strewn(60, 15_000, 400);
    const places = Array.from({ length: 60 }, (_, n) => path.slice(3 * n, 3 * n + 3));
    const laid = (order: readonly (readonly number[])[]) =>
      fields.fieldOf({ anchor: here, extent: strokes(stroke(15, order.flat())) });
    const first = laid(places);
    const anyOrder = fc.shuffledSubarray(places, { minLength: 60 });
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(worstStep(laid(order), first)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 20 },
    );
  });

  it("erases what it would have painted, and no more", () => {
    const path = strewn(40, 9000, 300);
    const wide = stroke(60, strewn(20, 9000, 300));
    const painted = fields.fieldOf({ anchor: here, extent: strokes(stroke(15, path)) });
    const extent = strokes(wide, stroke(15, path, "erase"));
    const left = fields.fieldOf({ anchor: here, extent });
    const before = fields.fieldOf({ anchor: here, extent: strokes(wide) });
    let [erased, worst] = [0, 0];
    for (const [quad, values] of left) {
      const taken = painted.get(quad);
      for (const [i, value] of values.entries()) {
        // Inside by as much as the stroke is outside: 128 is the edge of both.
        const most = taken && taken[i]! > 1 ? 256 - taken[i]! : 255;
        if (most < before.get(quad)![i]!) erased++;
        worst = Math.max(worst, Math.abs(value - Math.min(before.get(quad)![i]!, most)));
      }
    }
    expect(worst).toBeLessThanOrEqual(1);
    expect(erased).toBeGreaterThan(1000);
  });

  it("knows nothing of the stroke before", () => {
    const sheet = makeSheet(16, 0.02);
    const same = makeExtentFields(sheet);
    const middle = middleTriangle(16);
    const laid = (path: readonly number[]) =>
      same.fieldOf({ anchor: here, extent: strokes(stroke(30, path)) });
    const path = [middle, middle + 2, middle + 4].flatMap((t) => packAnchor(anchorAt(t)));
    const before = laid(path);
    laid(packAnchor(anchorAt(middle + 6)));
    expect(laid(path)).toEqual(before);
  });

  it("through a triangle past the end is refused", () => {
    const extent = strokes(stroke(20, [...packAnchor(here), 26_756, 0, 0]));
    expect(() => fields.fieldOf({ anchor: here, extent })).toThrow(AnchorMismatch);
    const disc: Extent = { kind: "disc", radius: 20 }; // and leaves nothing behind
    const fresh = makeExtentFields(realFigure).fieldOf({ anchor: here, extent: disc });
    expect(fields.fieldOf({ anchor: here, extent: disc })).toEqual(fresh);
  });
});
