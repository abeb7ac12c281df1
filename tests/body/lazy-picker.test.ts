import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { makeLazyPicker } from "@/body/lazy-picker";
import { makePicker } from "@/body/picker";
import type { Point } from "@/body/skin";
import { finish, type Work } from "@/lib/work";

import { realFigure } from "../support/real-figure";

/** From somewhere around the figure towards somewhere in it. */
const rays = fc
  .tuple(
    fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    fc.double({ min: -0.5, max: 2.2, noNaN: true }),
    fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    fc.double({ min: 0, max: 1.7, noNaN: true }),
  )
  .map(([turn, height, x, y]): { origin: Point; direction: Point } => {
    const origin: Point = [3 * Math.sin(turn), height, 3 * Math.cos(turn)];
    const [dx, dy, dz] = [x - origin[0], y - origin[1], -origin[2]];
    const length = Math.hypot(dx, dy, dz);
    return { origin, direction: [dx / length, dy / length, dz / length] };
  });

describe("makeLazyPicker", () => {
  const sorted = makePicker(realFigure);

  it("finds before it is prepared what a sorted picker finds", () => {
    const lazy = makeLazyPicker(realFigure);
    fc.assert(
      fc.property(rays, ({ origin, direction }) => {
        const expected = sorted.pick(origin, direction);
        const hit = lazy.pick(origin, direction);
        expect(hit === null).toBe(expected === null);
        // On an edge either triangle is right; the point is the same.
        expect(hit?.distance ?? 0).toBeCloseTo(expected?.distance ?? 0, 5);
      }),
      { numRuns: 200 },
    );
  });

  it("follows a change of shape, prepared or not", async () => {
    const taller = realFigure.positions.map((value) => value * 1.5);
    const ray: [Point, Point] = [
      [0, 1.5 * 0.95, 3],
      [0, 0, -1],
    ];
    const expected = makePicker({ ...realFigure, positions: taller }).pick(...ray);
    for (const isPrepared of [true, false]) {
      const lazy = makeLazyPicker(realFigure);
      if (isPrepared) await lazy.prepare(atOnce);
      lazy.refit(taller);
      expect(lazy.pick(...ray)?.distance).toBeCloseTo(expected?.distance ?? NaN, 6);
      await lazy.prepare(atOnce);
      expect(lazy.pick(...ray)?.distance).toBeCloseTo(expected?.distance ?? NaN, 6);
    }
  });

  it("follows a change of shape that comes while it is being prepared", async () => {
    const taller = realFigure.positions.map((value) => value * 1.5);
    const lazy = makeLazyPicker(realFigure);
    await lazy.prepare(async (work) => {
      work.next();
      work.next();
      lazy.refit(taller);
      return finish(work);
    });
    const ray: [Point, Point] = [
      [0, 1.5 * 0.95, 3],
      [0, 0, -1],
    ];
    const expected = makePicker({ ...realFigure, positions: taller }).pick(...ray);
    expect(lazy.pick(...ray)?.distance).toBeCloseTo(expected?.distance ?? NaN, 6);
  });

  it("is prepared once, however often that is asked for", async () => {
    const lazy = makeLazyPicker(realFigure);
    const [first, second] = await Promise.all([lazy.prepare(atOnce), lazy.prepare(atOnce)]);
    expect(second).toBe(first);
  });
});

async function atOnce<Value>(work: Work<Value>): Promise<Value> {
  return finish(work);
}
