import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { mirrorAnchor } from "@/body/mirror-anchor";
import { makePicker } from "@/body/picker";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { regionAtAnchor } from "@/body/region-at-anchor";
import { regionCentre } from "@/body/region-centre";
import { shapedPositions } from "@/body/shaped-skin";
import type { Skin } from "@/body/skin";
import { regionIds } from "@/domain/region";
import {
  neutralShape,
  type Shape,
  type ShapePreset,
  shapePresets,
  type ShapeSlider,
  sliderLimit,
} from "@/domain/shape";

import { selfCrossings } from "@models/self-crossings";

import { arbitraryAnchor } from "../support/arbitrary-anchor";
import { arbitraryShape } from "../support/arbitrary-shape";
import { realFigure } from "../support/real-figure";
import { realShapes } from "../support/real-shapes";
import { reportPromise } from "../support/report-promise";

const { model, triangles, rightCount, midCount, isHidden } = realFigure;
const half = rightCount + midCount;

function skinOf(shape: Shape): Skin {
  return { model, triangles, positions: shapedPositions(realFigure, realShapes, shape) };
}

function shapeWith(preset: ShapePreset, sliders: Partial<Shape> = {}): Shape {
  return { ...neutralShape, preset, ...sliders };
}

/** Twice the area of each triangle, as a vector out of the body. */
function areaVector(positions: Float32Array, t: number): readonly [number, number, number] {
  const [a, b, c] = [0, 1, 2].map((corner) => 3 * triangles[3 * t + corner]!);
  const side = (to: number, axis: number) => positions[to + axis]! - positions[a! + axis]!;
  const [ux, uy, uz] = [side(b!, 0), side(b!, 1), side(b!, 2)];
  const [vx, vy, vz] = [side(c!, 0), side(c!, 1), side(c!, 2)];
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
}

function volumeOf(positions: Float32Array): number {
  let litres = 0;
  for (let t = 0; 3 * t < triangles.length; t++) {
    const [x, y, z] = areaVector(positions, t);
    const a = 3 * triangles[3 * t]!;
    litres += (1000 * (positions[a]! * x + positions[a + 1]! * y + positions[a + 2]! * z)) / 6;
  }
  return litres;
}

const neutralAreas = Array.from({ length: triangles.length / 3 }, (_, t) =>
  areaVector(realFigure.positions, t),
);

/** How many triangles that can be seen point another way than on the neutral shape: turned over. */
function turnedOver(positions: Float32Array): number {
  let count = 0;
  neutralAreas.forEach(([x, y, z], t) => {
    if ([0, 1, 2].every((corner) => isHidden[triangles[3 * t + corner]!])) return;
    const [u, v, w] = areaVector(positions, t);
    const cosine = (x * u + y * v + z * w) / Math.hypot(x, y, z) / Math.hypot(u, v, w);
    if (cosine < -0.2) count++;
  });
  return count;
}

/** Lips and lids touch, and so do the toes of the neutral figure. */
const isLimb = neutralAreas.map((_, t) => {
  const isSeen = [0, 1, 2].some((corner) => !isHidden[triangles[3 * t + corner]!]);
  const weights = [1 / 3, 1 / 3, 1 / 3] as const;
  return isSeen && regionAtAnchor(realFigure, { model, triangle: t, weights }).region !== "face";
});
const crossingsOf = (positions: Float32Array) =>
  selfCrossings(positions, triangles, (t) => isLimb[t]!, true);
const cornersIn = (pairs: readonly (readonly [number, number])[]) =>
  new Set(pairs.flat().flatMap((t) => [...triangles.subarray(3 * t, 3 * t + 3)]));
const touching = cornersIn(crossingsOf(realFigure.positions));

/** Pairs of triangles that pass through each other, but not where the neutral shape's toes do. */
function limbCrossings(shape: Shape) {
  return crossingsOf(skinOf(shape).positions).filter((pair) =>
    [...cornersIn([pair])].every((corner) => !touching.has(corner)),
  );
}

const heightsOf = (positions: Float32Array) => positions.filter((_, i) => i % 3 === 1);
const least = (values: Float32Array) => values.reduce((a, b) => Math.min(a, b));
const most = (values: Float32Array) => values.reduce((a, b) => Math.max(a, b));

/** For each preset, every choice of sliders of which each is at 0 or at its limit. */
function cornersOf(preset: ShapePreset): Shape[] {
  const axes: readonly (readonly (ShapeSlider | null)[])[] = [
    [null, "heavier", "lighter"],
    [null, "muscular"],
    [null, "belly"],
    [null, "breastsLarger", "breastsSmaller"],
  ];
  const choices = axes.reduce<Partial<Shape>[]>(
    (all, axis) =>
      all.flatMap((one) =>
        axis
          .filter((slider) => slider === null || sliderLimit(preset, slider) > 0)
          .map((slider) => (slider ? { ...one, [slider]: sliderLimit(preset, slider) } : one)),
      ),
    [{}],
  );
  return choices.map((sliders) => shapeWith(preset, sliders));
}

describe("shapedPositions", () => {
  it("gives the figure itself for the neutral shape", () => {
    expect(skinOf(neutralShape).positions).toEqual(realFigure.positions);
  });

  it("writes where it is told, and leaves the figure and the shapes alone", () => {
    const before = [realFigure.positions.slice(), realShapes.heavier.slice()];
    const out = new Float32Array(realFigure.positions.length);
    const shape = shapeWith("masculine", { heavier: 50 });
    expect(shapedPositions(realFigure, realShapes, shape, out)).toBe(out);
    expect(out).toEqual(skinOf(shape).positions);
    expect([realFigure.positions, realShapes.heavier]).toEqual(before);
  });

  it("moves each vertex by as much of a slider's way as the percentage says", () => {
    const at = (belly: number) => skinOf(shapeWith("neutral", { belly })).positions;
    const [none, some, all] = [at(0), at(25), at(100)];
    for (let i = 0; i < none.length; i++) {
      expect(Math.abs(some[i]! - (0.75 * none[i]! + 0.25 * all[i]!))).toBeLessThan(1e-6);
    }
  });

  // Heights and volumes of the recipes; 1 litre is about 1 kilogram.
  it.each<[ShapePreset, Partial<Shape>, cm: number, litres: number]>([
    ["neutral", {}, 166.1, 54.1],
    ["feminine", {}, 158.9, 47.5],
    ["masculine", {}, 173.5, 62.5],
    ["older-feminine", {}, 157.6, 45.4],
    ["older-masculine", {}, 170.3, 57.9],
    ["teen", {}, 140.5, 32.7],
    ["child", {}, 131.2, 26.6],
    ["neutral", { heavier: 100 }, 166.1, 96.3],
    ["neutral", { heavier: 160 }, 166.1, 129.1],
    ["neutral", { lighter: 100 }, 166.1, 45.2],
    ["neutral", { muscular: 100 }, 166.2, 63.8],
    ["neutral", { belly: 100 }, 166.1, 59.4],
    ["feminine", { breastsLarger: 100 }, 158.9, 48.2],
    ["feminine", { breastsSmaller: 100 }, 158.9, 47.3],
    ["feminine", { heavier: 100 }, 158.9, 87.3],
    ["masculine", { heavier: 160, muscular: 100, belly: 100 }, 173.4, 169.1],
  ])("makes %s with %o %f cm tall and %f litres large", (preset, sliders, cm, litres) => {
    const { positions } = skinOf(shapeWith(preset, sliders));
    expect(Math.abs(100 * most(heightsOf(positions)) - cm)).toBeLessThan(0.2);
    expect(Math.abs(volumeOf(positions) - litres)).toBeLessThan(0.01 * litres);
  });

  it("mirrors exactly, keeps left and right apart and the soles on the ground", () => {
    fc.assert(
      fc.property(arbitraryShape, (shape) => {
        const { positions } = skinOf(shape);
        let uneven = 0;
        let across = 0;
        for (let right = 0; right < 3 * rightCount; right += 3) {
          const left = right + 3 * half;
          if (positions[right] !== -positions[left]!) uneven++;
          if (positions[right + 1] !== positions[left + 1]) uneven++;
          if (positions[right + 2] !== positions[left + 2]) uneven++;
          if (positions[right]! > 0) across++;
        }
        for (let middle = rightCount; middle < half; middle++) {
          if (positions[3 * middle] !== 0) uneven++;
        }
        expect([uneven, across]).toEqual([0, 0]);
        expect(Math.abs(least(heightsOf(positions)))).toBeLessThan(1e-4);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it.each(shapePresets)(
    "lets no limb of %s pass through another, whatever its sliders say",
    (preset) => {
      const random = fc.sample(arbitraryShape, { seed: 4, numRuns: 60 });
      const all = [...cornersOf(preset), ...random.filter((shape) => shape.preset === preset)];
      const shapes = all.filter((_, i) => process.env["SOAK"] || i % 3 === 0); // a third of them in a hurry
      for (const shape of shapes) expect([shape, limbCrossings(shape)]).toEqual([shape, []]);
      const figure = `${shapes.length} of ${all.length} shapes`;
      reportPromise(`no limb of ${preset} through another`, figure, "all shapes");
    },
    240_000,
  );

  it.each(shapePresets)(
    "keeps the skin of %s whole at every corner of what its sliders allow",
    (preset) => {
      const corners = cornersOf(preset);
      const worst = Math.max(...corners.map((shape) => turnedOver(skinOf(shape).positions)));
      expect(corners.length).toBe(
        sliderLimit(preset, "belly") === 0 ? 1 : preset.endsWith("feminine") ? 36 : 24,
      );
      expect(worst).toBeLessThanOrEqual(sliderLimit(preset, "belly") === 0 ? 0 : 20); // of 26,756
    },
    60_000,
  );

  it("would tell limbs that pass through one another", () => {
    expect(
      limbCrossings({ ...neutralShape, breastsLarger: 1200, lighter: 400 }).length,
    ).toBeGreaterThan(20);
  });

  it("would tell skin that is turned over", () => {
    const inside = realFigure.positions.map((x, i) => (i % 3 === 0 ? -x : x));
    expect(turnedOver(inside)).toBeGreaterThan(10_000);
    const beyond = skinOf({ ...shapeWith("older-masculine"), breastsSmaller: 100, heavier: 500 });
    expect(turnedOver(beyond.positions)).toBeGreaterThan(20);
  });
});

describe("an anchor, on every shape", () => {
  it("has its twin at the mirrored point", () => {
    fc.assert(
      fc.property(
        arbitraryShape,
        fc.array(arbitraryAnchor, { minLength: 20 }),
        (shape, anchors) => {
          const skin = skinOf(shape);
          for (const anchor of anchors) {
            const [x, y, z] = pointAtAnchor(skin, anchor);
            const [otherX, otherY, otherZ] = pointAtAnchor(skin, mirrorAnchor(skin, anchor));
            expect(Math.abs(x + otherX)).toBeLessThan(1e-9);
            expect(Math.abs(y - otherY)).toBeLessThan(1e-9);
            expect(Math.abs(z - otherZ)).toBeLessThan(1e-9);
          }
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  const anchors = regionIds.map((region) => ({
    region,
    anchor: regionCentre(realFigure, region, "left"),
  }));
  it.each([
    ...shapePresets.map((preset) => [preset, shapeWith(preset)] as const),
    ["a heavy woman", shapeWith("feminine", { heavier: 100, belly: 60 })] as const,
    ["a strong man", shapeWith("masculine", { muscular: 100 })] as const,
  ])("in the middle of a region is where a ray meets the skin of %s", (_name, shape) => {
    const skin = skinOf(shape);
    const picker = makePicker(realFigure);
    picker.refit(skin.positions);
    for (const { region, anchor } of anchors) {
      const point = pointAtAnchor(skin, anchor);
      const area = areaVector(skin.positions, anchor.triangle);
      const [x, y, z] = area.map((a) => a / Math.hypot(...area)) as [number, number, number];
      const above = [point[0] + 1e-3 * x, point[1] + 1e-3 * y, point[2] + 1e-3 * z] as const;
      const hit = picker.pick(above, [-x, -y, -z]);
      expect(hit?.anchor.triangle).toBe(anchor.triangle);
      expect(hit?.distance).toBeCloseTo(1e-3, 5);
      expect(regionAtAnchor(realFigure, hit!.anchor)).toMatchObject({ region, side: "left" });
    }
  });
});
