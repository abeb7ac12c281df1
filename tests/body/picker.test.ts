import {
  BufferAttribute,
  BufferGeometry,
  Mesh,
  MeshBasicMaterial,
  Raycaster,
  Vector3,
} from "three";
import { describe, expect, it } from "vitest";

import { makePicker } from "@/body/picker";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { shapedPositions } from "@/body/shaped-skin";
import type { Point } from "@/body/skin";
import { neutralShape, type Shape } from "@/domain/shape";

import { realFigure } from "../support/real-figure";
import { realShapes } from "../support/real-shapes";
import { twoTriangles } from "../support/two-triangles";

/** Deterministic numbers between 0 and 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** From somewhere two metres off towards somewhere near the body. */
function randomRay(random: () => number): { origin: Vector3; direction: Vector3 } {
  const angle = 2 * Math.PI * random();
  const origin = new Vector3(2 * Math.cos(angle), 2 * random(), 2 * Math.sin(angle));
  const target = new Vector3(0.6 * random() - 0.3, 1.7 * random(), 0.2 * random() - 0.1);
  return { origin, direction: target.sub(origin).normalize() };
}

describe("makePicker", () => {
  it("hits a sheet from the front, at the distance", () => {
    expect(makePicker(twoTriangles).pick([1, 0.25, 3], [0, 0, -1])).toEqual({
      anchor: { model: "figure-1", triangle: 0, weights: [0.5, 0.25, 0.25] },
      point: [1, 0.25, 0],
      distance: 3,
    });
  });

  it("misses a sheet from behind, beside it, and away from it", () => {
    const picker = makePicker(twoTriangles);
    expect(picker.pick([1, 0.25, -3], [0, 0, 1])).toBeNull();
    expect(picker.pick([3, 0.25, 3], [0, 0, -1])).toBeNull();
    expect(picker.pick([1, 0.25, 3], [0, 0, 1])).toBeNull();
  });

  it("finds the triangle that three finds without a tree, on 500 rays", () => {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(realFigure.positions, 3));
    geometry.setIndex(new BufferAttribute(realFigure.triangles, 1));
    const mesh = new Mesh(geometry, new MeshBasicMaterial());
    const picker = makePicker(realFigure);
    const random = randomNumbers(1);
    let hits = 0;
    for (let i = 0; i < 500; i++) {
      const { origin, direction } = randomRay(random);
      const [expected] = new Raycaster(origin, direction).intersectObject(mesh);
      const found = picker.pick(origin.toArray(), direction.toArray());
      expect(found?.anchor.triangle).toBe(expected?.faceIndex ?? undefined);
      if (!found) continue;
      hits++;
      const point = pointAtAnchor(realFigure, found.anchor);
      expect(expected!.point.distanceTo(new Vector3(...point))).toBeLessThan(1e-6);
      expect(found.distance).toBeCloseTo(expected!.distance, 6);
    }
    expect(hits).toBeGreaterThan(200);
  });

  it("leaves the order of triangles and the positions alone", () => {
    const before = {
      triangles: realFigure.triangles.slice(),
      positions: realFigure.positions.slice(),
    };
    const picker = makePicker(realFigure);
    picker.refit(realFigure.positions.map((x) => 2 * x));
    expect(realFigure.triangles).toEqual(before.triangles);
    expect(realFigure.positions).toEqual(before.positions);
  });

  it.each<[string, Shape]>([
    ["a child", { ...neutralShape, preset: "child" }],
    ["a heavy woman", { ...neutralShape, preset: "feminine", heavier: 100, belly: 100 }],
    ["the neutral body again", neutralShape],
  ])("hits %s as a picker made for that shape does, on 300 rays", (_name, shape) => {
    const positions = shapedPositions(realFigure, realShapes, shape);
    const followed = makePicker(realFigure);
    const strong: Shape = { ...neutralShape, preset: "masculine", muscular: 100 };
    followed.refit(shapedPositions(realFigure, realShapes, strong));
    followed.refit(positions);
    const fresh = makePicker({ ...realFigure, positions });
    const random = randomNumbers(2);
    let hits = 0;
    for (let i = 0; i < 300; i++) {
      const { origin, direction } = randomRay(random);
      const expected = fresh.pick(origin.toArray(), direction.toArray());
      expect(followed.pick(origin.toArray(), direction.toArray())).toEqual(expected);
      if (expected) hits++;
    }
    expect(hits).toBeGreaterThan(100);
  });

  it("follows a change of shape", () => {
    const picker = makePicker(twoTriangles);
    picker.refit(twoTriangles.positions.map((x, i) => (i % 3 === 0 ? x + 10 : x)));
    const origin: Point = [11, 0.25, 3];
    expect(picker.pick([1, 0.25, 3], [0, 0, -1])).toBeNull();
    expect(picker.pick(origin, [0, 0, -1])?.anchor.weights).toEqual([0.5, 0.25, 0.25]);
  });
});
