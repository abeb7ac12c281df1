import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSplitAcross } from "@/body/is-split-across";
import { regionAtAnchor } from "@/body/region-at-anchor";
import { makeRegionTexture, RegionsTooMixed } from "@/body/region-texture";
import type { Anchor } from "@/domain/anchor";

import { anchorInQuad } from "../support/anchor-in-quad";
import { realFigure } from "../support/real-figure";
import { regionAtTexel } from "../support/region-at-texel";

const texture = makeRegionTexture(realFigure);
const quadCount = realFigure.quads.length / 4;
const MILLION = 1_000_000;

/** Places to a thousandth, on the diagonals and borders too. */
const arbitraryPlace = fc.record({
  quad: fc.nat(quadCount - 1),
  u: fc.nat(1000).map((part) => part / 1000),
  v: fc.nat(1000).map((part) => part / 1000),
});

/** By how much the best leaf leads at an anchor, 0–1, from the figure itself. */
function leadAt(anchor: Anchor): number {
  const shares = new Map<number, number>();
  for (const [corner, weight] of anchor.weights.entries()) {
    const slot = 3 * realFigure.triangles[3 * anchor.triangle + corner]!;
    for (let i = slot; i < slot + 3; i++) {
      const id = realFigure.regionIds[i]!;
      const share = Math.round(weight * MILLION) * realFigure.regionShares[i]!;
      shares.set(id, (shares.get(id) ?? 0) + share);
    }
  }
  const [most, next = 0] = [...shares.values()].toSorted((a, b) => b - a);
  return (most! - next) / 255 / MILLION;
}

describe("the region texture, read as the shader reads it", () => {
  it("names the same leaf as a tap, at 20,000 places", () => {
    let ties = 0;
    fc.assert(
      fc.property(arbitraryPlace, ({ quad, u, v }) => {
        const anchor = anchorInQuad(realFigure, quad, u, v);
        const isTie = leadAt(anchor) < 1e-5;
        if (isTie) ties++;
        const { leaf } = regionAtTexel(texture, quad, u, v);
        const isSame = realFigure.regionLeaves[leaf] === regionAtAnchor(realFigure, anchor).leaf;
        expect(isSame || isTie).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(ties).toBeLessThan(200);
  }, 30_000);

  it("gives the lead over the second, as near the border as a line is drawn", () => {
    let near = 0;
    fc.assert(
      fc.property(arbitraryPlace, ({ quad, u, v }) => {
        const lead = leadAt(anchorInQuad(realFigure, quad, u, v));
        const { margin } = regionAtTexel(texture, quad, u, v);
        const isNear = lead < 0.25;
        if (isNear) near++;
        expect(isNear ? Math.abs(margin - lead) < 1e-4 : margin > 0.2499).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(near).toBeGreaterThan(300);
  }, 30_000);

  it("gives how fast the lead grows with u and v", () => {
    const step = 1 / 4096;
    let compared = 0;
    fc.assert(
      fc.property(arbitraryPlace, ({ quad, u, v }) => {
        const here = regionAtTexel(texture, quad, u, v);
        const isAcross = isSplitAcross(realFigure, quad);
        const off = isAcross ? u + v - 1 : u - v;
        if (Math.abs(off) < 2 * step || here.margin < 0.01 || here.margin === 1) return;
        const beside = regionAtTexel(texture, quad, u + step, v);
        const above = regionAtTexel(texture, quad, u, v + step);
        if (beside.other !== here.other || above.other !== here.other) return;
        compared++;
        expect((beside.margin - here.margin) / step).toBeCloseTo(here.slope[0], 2);
        expect((above.margin - here.margin) / step).toBeCloseTo(here.slope[1], 2);
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(500);
  }, 30_000);

  it("is a whole number of quads wide and holds them all", () => {
    expect(texture.width % 8).toBe(0);
    expect(texture.data).toHaveLength(4 * texture.width * texture.height);
    expect(texture.width * texture.height).toBeGreaterThanOrEqual(8 * quadCount);
    expect(texture.height).toBeLessThanOrEqual(2048);
  });
});

describe("makeRegionTexture", () => {
  it("refuses a quad of more regions than it has room for", () => {
    const regions = {
      quads: Uint16Array.from([0, 1, 2, 3]),
      triangles: Uint16Array.from([0, 1, 2, 0, 2, 3]),
      regionIds: Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
      regionShares: new Uint8Array(12).fill(85),
    };
    expect(() => makeRegionTexture(regions)).toThrow(RegionsTooMixed);
  });
});
