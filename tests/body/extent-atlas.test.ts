import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  addField,
  ALL_EXTENTS,
  clearExtents,
  makeExtentAtlas,
  SELECTED_EXTENT,
  showField,
  takeTouchedRows,
  type ExtentAtlas,
} from "@/body/extent-atlas";
import { makeExtentFields } from "@/body/extent-fields";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { quadSizes } from "@/body/quad-sizes";
import type { Anchor } from "@/domain/anchor";
import type { Extent } from "@/domain/extent";

import { anchorInQuad } from "../support/anchor-in-quad";
import { extentAtTexel } from "../support/extent-at-texel";
import { makeSheet, middleTriangle } from "../support/make-sheet";
import { realFigure } from "../support/real-figure";

const sheet = makeSheet(16, 0.02, { jitter: 0.4 });
const fields = makeExtentFields(sheet);

function anchorAt(triangle: number): Anchor {
  return { model: "figure-1", triangle, weights: [0.5, 0.2, 0.3] };
}
function disc(triangle: number, radius: number) {
  return fields.fieldOf({ anchor: anchorAt(triangle), extent: { kind: "disc", radius } });
}
const middle = middleTriangle(16);
const aside = middle + 10; // 10 cm along

describe("the atlas of a sheet, read as the shader reads it", () => {
  it("says how far inside a disc each place is, to a third of a millimetre", () => {
    const atlas = makeExtentAtlas(sheet);
    addField(atlas, ALL_EXTENTS, disc(middle, 40));
    const centre = pointAtAnchor(sheet, anchorAt(middle));
    const place = fc.record({ quad: fc.nat(255), u: fc.nat(100), v: fc.nat(100) });
    let near = 0;
    fc.assert(
      fc.property(place, ({ quad, u, v }) => {
        const anchor = anchorInQuad(sheet, quad, u / 100, v / 100);
        const [x, y] = pointAtAnchor(sheet, anchor);
        const inside = 0.04 - Math.hypot(x - centre[0], y - centre[1]);
        const read = extentAtTexel(atlas, ALL_EXTENTS, quad, u / 100, v / 100);
        const isNear = Math.abs(inside) < 0.005;
        if (isNear) near++;
        expect(isNear ? Math.abs(read - inside) < 0.000_33 : read > 0 === inside > 0).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(near).toBeGreaterThan(50);
  });

  it("keeps discs of one channel united, and channels apart", () => {
    const atlas = makeExtentAtlas(sheet);
    addField(atlas, ALL_EXTENTS, disc(middle, 20));
    addField(atlas, ALL_EXTENTS, disc(aside, 20));
    showField(atlas, SELECTED_EXTENT, disc(aside, 15));
    const at = (channel: 0 | 1, triangle: number) =>
      extentAtTexel(atlas, channel, triangle >> 1, 0.6, 0.4) > 0;
    expect([at(ALL_EXTENTS, middle), at(ALL_EXTENTS, aside)]).toEqual([true, true]);
    expect([at(SELECTED_EXTENT, middle), at(SELECTED_EXTENT, aside)]).toEqual([false, true]);
  });

  it("lets one spot's eraser leave the other spots alone", () => {
    const atlas = makeExtentAtlas(sheet);
    addField(atlas, ALL_EXTENTS, disc(middle, 20));
    const path = [middle, 128, 51];
    const extent: Extent = {
      kind: "strokes",
      strokes: [
        { mode: "paint", radius: 30, path },
        { mode: "erase", radius: 20, path },
      ],
    };
    const ring = fields.fieldOf({ anchor: anchorAt(middle), extent });
    addField(atlas, ALL_EXTENTS, ring);
    expect(extentAtTexel(atlas, ALL_EXTENTS, middle >> 1, 0.6, 0.4)).toBeGreaterThan(0.005);

    showField(atlas, SELECTED_EXTENT, ring);
    expect(extentAtTexel(atlas, SELECTED_EXTENT, middle >> 1, 0.6, 0.4)).toBeLessThan(-0.005);
  });

  it("forgets a channel and leaves the other", () => {
    const atlas = makeExtentAtlas(sheet);
    addField(atlas, ALL_EXTENTS, disc(middle, 20));
    showField(atlas, SELECTED_EXTENT, disc(middle, 30));
    clearExtents(atlas, SELECTED_EXTENT);
    const left = makeExtentAtlas(sheet);
    addField(left, ALL_EXTENTS, disc(middle, 20));
    expect(atlas.data).toEqual(left.data);
    expect(atlas.squares.data).toEqual(left.squares.data);
  });

  it("says which rows changed, once, and no other row did", () => {
    const atlas = makeExtentAtlas(sheet);
    expect(takeTouchedRows(atlas)).toEqual([]);
    const before = atlas.data.slice();
    const field = disc(middle, 10);
    const touched = fields.stamp(field, anchorAt(aside), 10, "paint");
    showField(atlas, SELECTED_EXTENT, field, touched);
    const rows = takeTouchedRows(atlas);
    expect(rows.length).toBeGreaterThan(0);
    expect(takeTouchedRows(atlas)).toEqual([]);
    const isIn = (row: number) => rows.some(({ from, to }) => row >= from && row < to);
    const changed = [...atlas.data.keys()]
      .filter((i) => atlas.data[i] !== before[i])
      .map((i) => Math.floor(i / 2 / atlas.width));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(isIn)).toBe(true);
  });
});

describe("the atlas of the figure", () => {
  const atlas = makeExtentAtlas(realFigure);

  it("gives every quad a square of its own, within what any card can hold", () => {
    const sizes = quadSizes(realFigure);
    const isUsed = new Uint8Array((atlas.width * atlas.height) / 64);
    let overlaps = 0;
    for (let quad = 0; quad < sizes.length; quad++) {
      const [column, row, size] = atlas.squares.data.subarray(4 * quad, 4 * quad + 3);
      expect(size).toBe(sizes[quad]);
      for (let j = 0; j < size! / 8; j++) {
        for (let i = 0; i < size! / 8; i++) {
          const cell = (row! + j) * (atlas.width / 8) + column! + i;
          if (column! + i >= atlas.width / 8 || isUsed[cell]) overlaps++;
          isUsed[cell] = 1;
        }
      }
    }
    expect(overlaps).toBe(0);
    expect(atlas.height).toBeLessThanOrEqual(2048);
    expect(atlas.data.length).toBeLessThan(4e6);
  });

  it("has places no farther apart than two and a half millimetres", () => {
    const sizes = quadSizes(realFigure);
    let widest = 0;
    for (let i = 0; i < realFigure.quads.length; i++) {
      const a = 3 * realFigure.quads[i]!;
      const b = 3 * realFigure.quads[(i & 3) === 3 ? i - 3 : i + 1]!;
      const edge = Math.hypot(
        ...[0, 1, 2].map(
          (axis) => realFigure.positions[a + axis]! - realFigure.positions[b + axis]!,
        ),
      );
      widest = Math.max(widest, edge / (sizes[i >> 2]! - 1));
    }
    expect(widest).toBeLessThan(0.0025);
  });

  it("has no seam: where quads meet, both sides say the same", () => {
    const real = makeExtentFields(realFigure);
    for (const triangle of [400, 5000, 9000, 12_000, 20_000, 25_000]) {
      const extent: Extent = { kind: "disc", radius: 40 };
      addField(atlas, ALL_EXTENTS, real.fieldOf({ anchor: anchorAt(triangle), extent }));
    }
    expect(seams(atlas)).toMatchObject({ compared: expect.any(Number) as number, worst: 0 });
    expect(seams(atlas).compared).toBeGreaterThan(500);
  });
});

/** Compares the two squares at each edge whose quads both have something, at their common places. */
function seams(atlas: ExtentAtlas): { compared: number; worst: number } {
  const ends = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  const sides = new Map<string, { quad: number; corner: number }>();
  let compared = 0;
  let worst = 0;
  for (let i = 0; i < realFigure.quads.length; i++) {
    const [quad, corner] = [i >> 2, i & 3];
    const from = realFigure.quads[i]!;
    const to = realFigure.quads[4 * quad + ((corner + 1) & 3)]!;
    const other = sides.get(`${to} ${from}`);
    sides.set(`${from} ${to}`, { quad, corner });
    if (!other) continue;
    const squares = [quad, other.quad].map((q) => atlas.squares.data.subarray(4 * q, 4 * q + 4));
    if (squares[0]![3] === 0 || squares[1]![3] === 0) continue;
    // Squares of different sizes share the ends of the edge alone.
    const steps = squares[0]![2] === squares[1]![2] ? squares[0]![2]! - 1 : 1;
    for (let step = 0; step <= steps; step++) {
      const at = (side: { quad: number; corner: number }, t: number) => {
        const [a, b] = [ends[side.corner]!, ends[(side.corner + 1) & 3]!];
        const [u, v] = [0, 1].map((k) => a[k]! + (b[k]! - a[k]!) * t);
        return extentAtTexel(atlas, ALL_EXTENTS, side.quad, u!, v!);
      };
      const apart = Math.abs(at({ quad, corner }, step / steps) - at(other, 1 - step / steps));
      if (Math.max(at({ quad, corner }, step / steps), -0.005) === -0.005) continue; // far outside
      compared++;
      worst = Math.max(worst, apart < 1e-4 ? 0 : apart); // a step of a byte is 0.08 mm
    }
  }
  return { compared, worst };
}
