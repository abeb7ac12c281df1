import { describe, expect, it } from "vitest";

import { makeExtentFields } from "@/body/extent-fields";
import { HEAT_STEP, type HeatField, heatField, type HeatSkin } from "@/body/heat-field";
import { makeGeodesics } from "@/body/geodesics";
import { anchorCorners } from "@/body/anchor-corners";
import { packAnchor } from "@/domain/extent";
import type { Anchor } from "@/domain/anchor";
import { finish } from "@/lib/work";

import { makeManyMaps } from "../support/make-many-maps";
import { makeUuid } from "../support/make-uuid";
import { realFigure } from "../support/real-figure";

const geodesics = makeGeodesics(realFigure);
const skin: HeatSkin = {
  figure: realFigure,
  positions: realFigure.positions,
  geodesics,
  fields: makeExtentFields(realFigure, geodesics),
};

const at = (triangle: number): Anchor => ({
  model: "figure-1",
  triangle,
  weights: [0.4, 0.3, 0.3],
});
const point = (triangle: number) => ({ anchor: at(triangle), extent: null });

/** The class at the corner of a quad nearest to an anchor: from 1 on; 0 is not marked. */
function classAt({ layout, levels }: HeatField, anchor: Anchor): number {
  const [corner] = anchorCorners(realFigure, anchor);
  const quad = anchor.triangle >> 1;
  const place = [0, 1, 2, 3].find((k) => realFigure.quads[4 * quad + k] === corner)!;
  const [column, row, size] = layout.squares.subarray(3 * quad, 3 * quad + 3);
  const [u, v] = [place === 1 || place === 2, place >= 2];
  const texel = (row! + (v ? size! - 1 : 0)) * layout.width + column! + (u ? size! - 1 : 0);
  return Math.floor(levels[texel]! / HEAT_STEP);
}

describe("heatField", () => {
  it("counts a place once for each map, however much lies over each other there", () => {
    const heat = finish(heatField(skin, [[point(1204), point(1204)], [point(1204)], []]));
    expect(heat.highest).toBe(2);
    expect(classAt(heat, at(1204))).toBe(2);
    expect(classAt(heat, at(9000))).toBe(0);
  });

  it("says the same of a disc, and of the same disc painted", () => {
    const anchor = at(1204);
    const disc = { anchor, extent: { kind: "disc", radius: 40 } as const };
    const stroke = { mode: "paint", radius: 40, path: packAnchor(anchor) } as const;
    const painted = { anchor, extent: { kind: "strokes", strokes: [stroke] } as const };
    const one = finish(heatField(skin, [[disc]])).levels;
    const other = finish(heatField(skin, [[painted]])).levels;
    const isMarked = (level: number) => level >= HEAT_STEP;
    const differing = one.filter((level, i) => isMarked(level) !== isMarked(other[i]!)).length;
    expect(one.filter(isMarked).length).toBeGreaterThan(100);
    expect(differing).toBeLessThan(0.05 * one.filter(isMarked).length);
  });

  it("marks as much skin as a disc has", () => {
    const disc = { anchor: at(1204), extent: { kind: "disc", radius: 40 } as const };
    const reached = geodesics.disc(disc.anchor, 0.04).quads;
    const { layout, levels, highest } = finish(heatField(skin, [[disc]]));
    expect(highest).toBe(1);
    const marked = new Set<number>();
    for (let quad = 0; quad < layout.squares.length / 3; quad++) {
      const [column, row, size] = layout.squares.subarray(3 * quad, 3 * quad + 3);
      for (let j = 0; j < size!; j++) {
        const start = (row! + j) * layout.width + column!;
        if (levels.subarray(start, start + size!).some((level) => level >= HEAT_STEP))
          marked.add(quad);
      }
    }
    expect([...marked].every((quad) => reached.includes(quad))).toBe(true);
    expect(marked.size).toBeGreaterThan(0.5 * reached.length);
  });

  it("has nothing to show of nothing", () => {
    const heat = finish(heatField(skin, [[], []]));
    expect(heat.highest).toBe(0);
    expect(heat.levels.every((level) => level === 0)).toBe(true);
  });

  it("may be interrupted all along, also with 6,000 spots that are all elsewhere", () => {
    const maps = makeManyMaps({
      figure: realFigure,
      clientId: makeUuid(1),
      maps: 500,
      spots: 12,
      places: null,
    });
    const work = heatField(
      skin,
      maps.map(({ spots }) => spots),
    );
    let steps = 0;
    for (let step = work.next(); !step.done; step = work.next()) steps += 1;
    expect(steps).toBeGreaterThan(6000); // once after each spot
  });
});
