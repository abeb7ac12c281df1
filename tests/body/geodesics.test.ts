import { describe, expect, it } from "vitest";

import { AnchorMismatch } from "@/body/anchor-corners";
import { DISC_MARGIN, makeGeodesics, type GeodesicDisc } from "@/body/geodesics";
import { makePicker } from "@/body/picker";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { regionAtAnchor } from "@/body/region-at-anchor";
import type { Point } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";

import { graphDistances } from "../support/graph-distances";
import type { QuadMesh } from "../support/make-quad-mesh";
import { makeSheet, middleTriangle } from "../support/make-sheet";
import { makeSphere } from "../support/make-sphere";
import { realFigure } from "../support/real-figure";

const geodesics = makeGeodesics(realFigure);
const picker = makePicker(realFigure);
const cornerWeights = [0.5, 0.2, 0.3] as const;

const vertexAt = ({ positions }: Pick<QuadMesh, "positions">, v: number): Point => [
  positions[3 * v]!,
  positions[3 * v + 1]!,
  positions[3 * v + 2]!,
];
const chord = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** The vertices that a disc tells a distance for, and that distance. */
function byVertex(mesh: Pick<QuadMesh, "quads">, { quads, distances }: GeodesicDisc) {
  const found = new Map<number, number>();
  for (let i = 0; i < distances.length; i++) {
    found.set(mesh.quads[4 * quads[i >> 2]! + (i & 3)]!, distances[i]!);
  }
  return found;
}

/** The largest difference in metres between a disc's distances and the true ones, within it. */
function worstError(mesh: QuadMesh, anchor: Anchor, radius: number, truth: typeof chord): number {
  const disc = makeGeodesics(mesh).disc(anchor, radius);
  const middle = pointAtAnchor(mesh, anchor);
  let worst = 0;
  let count = 0;
  for (const [vertex, distance] of byVertex(mesh, disc)) {
    const exact = truth(middle, vertexAt(mesh, vertex));
    if (exact > radius + DISC_MARGIN) continue;
    worst = Math.max(worst, Math.abs(distance - exact));
    count++;
  }
  expect(count).toBeGreaterThan(3);
  return worst;
}

/** What a look from a point in a direction meets. */
function met(from: Point, direction: Point): Anchor {
  const hit = picker.pick(from, direction);
  if (!hit) throw new Error("nothing is there");
  return hit.anchor;
}

describe("makeGeodesics", () => {
  it.each([
    ["a square grid", {}, 1e-6],
    ["an uneven one", { jitter: 0.5 }, 1e-6],
    ["a skewed one, of obtuse triangles", { jitter: 0.3, skew: 0.8 }, 5e-5],
    ["a very skewed one", { jitter: 0.2, skew: 2 }, 3e-4],
  ])("measures exactly on a flat sheet: %s", (_what, uneven, error) => {
    const sheet = makeSheet(24, 0.02, uneven);
    const anchor = {
      model: "figure-1",
      triangle: middleTriangle(24),
      weights: cornerWeights,
    } as const;
    for (const radius of [0.02, 0.05, 0.1]) {
      expect(worstError(sheet, anchor, radius, chord)).toBeLessThan(error);
    }
  });

  it.each([
    [0.05, 0.005],
    [0.1, 0.01],
    [0.3, 0.02],
  ])("measures arcs on a sphere of %f m, in quads of %f m, to 1 %%", (size, step) => {
    const sphere = makeSphere(Math.round((size * Math.PI) / 2 / step), size);
    const anchor = { model: "figure-1", triangle: 101, weights: cornerWeights } as const;
    const arc = (a: Point, b: Point) => {
      const cosine = a.reduce((sum, x, axis) => sum + x * b[axis]!, 0);
      return size * Math.acos(Math.min(1, cosine / Math.hypot(...a) / Math.hypot(...b)));
    };
    for (const radius of [0.02, 0.05, 0.1]) {
      expect(worstError(sphere, anchor, radius, arc)).toBeLessThan(0.01 * radius + 5e-5);
    }
  });

  it("reaches places of a triangle much larger than the disc", () => {
    const sheet = makeSheet(8, 0.05);
    const anchor = {
      model: "figure-1",
      triangle: middleTriangle(8),
      weights: cornerWeights,
    } as const;
    const disc = makeGeodesics(sheet).disc(anchor, 0.005);
    expect([...disc.quads]).toContain(anchor.triangle >> 1);
    expect(disc.quads.length).toBeLessThan(5);
  });

  it("lies between the straight line and the way along edges, all over the figure", () => {
    let compared = 0;
    const wrong: string[] = [];
    for (let triangle = 0; triangle < realFigure.triangles.length / 3; triangle += 331) {
      const anchor = { model: "figure-1", triangle, weights: [1, 0, 0] } as const;
      const from = realFigure.triangles[3 * triangle]!;
      const alongEdges = graphDistances(realFigure, from, 0.1);
      for (const [vertex, distance] of byVertex(realFigure, geodesics.disc(anchor, 0.04))) {
        if (vertex === from || distance > 0.046) continue;
        const straight = chord(vertexAt(realFigure, from), vertexAt(realFigure, vertex));
        const longest = alongEdges.get(vertex) ?? Infinity;
        compared++;
        // Edges and one diagonal a quad, often a long one, make at most a double way of it.
        const isRight =
          distance > straight - 1e-6 && distance < longest + 1e-6 && distance > longest / 2;
        if (!isRight) wrong.push(`${from} to ${vertex}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
  }, 30_000);

  it.each([
    ["the inner arm and the chest", met([0.155, 1.2, 0], [1, 0, 0]), 0.06],
    ["the chest and the inner arm", met([0.155, 1.2, 0], [-1, 0, 0]), 0.06],
    ["one inner thigh and the other", met([0, 0.7, 0], [1, 0, 0]), 0.05],
    ["the upper lip and the lower", met([0.01, 1.478, 1], [0, 0, -1]), 0.02],
  ])("does not jump through the air between %s", (_what, anchor, radius) => {
    const disc = geodesics.disc(anchor, radius);
    const middle = pointAtAnchor(realFigure, anchor);
    const from = realFigure.triangles[3 * anchor.triangle]!;
    const alongEdges = graphDistances(realFigure, from, 3 * radius);
    const inDisc = byVertex(realFigure, disc);
    let jumps = 0;
    for (let v = 0; v < realFigure.positions.length / 3; v++) {
      const isNear = chord(middle, vertexAt(realFigure, v)) < 0.9 * radius;
      const isFarAlongSkin = (alongEdges.get(v) ?? Infinity) > 2 * radius;
      if (!isNear || !isFarAlongSkin) continue;
      jumps++; // one could jump here
      expect(inDisc.get(v) ?? Infinity).toBeGreaterThan(radius);
    }
    expect(jumps).toBeGreaterThan(0);
  });

  it("keeps to one finger", () => {
    let tip = 0; // of the middle finger of the left hand, the lowest one
    for (let v = 0; v < realFigure.positions.length / 3; v++) {
      const [x, y] = vertexAt(realFigure, v);
      if (x > 0.3 && y < realFigure.positions[3 * tip + 1]!) tip = v;
    }
    const triangle = Math.floor(realFigure.triangles.indexOf(tip) / 3);
    const anchor = { model: "figure-1", triangle, weights: [0.4, 0.3, 0.3] } as const;
    const disc = geodesics.disc(anchor, 0.025);
    const leaves = new Set<string>();
    for (const [i, quad] of disc.quads.entries()) {
      const nearest = Math.min(...disc.distances.subarray(4 * i, 4 * i + 4));
      if (nearest > disc.radius) continue;
      const middle = { ...anchor, triangle: 2 * quad, weights: [0.34, 0.33, 0.33] } as const;
      leaves.add(regionAtAnchor(realFigure, middle).leaf);
    }
    expect([...leaves].toSorted()).toEqual(["hand_back.middle", "palm.middle"]);
  });

  it("follows another shape, and forgets the last disc", () => {
    const sheet = makeSheet(24, 0.02);
    const anchor = {
      model: "figure-1",
      triangle: middleTriangle(24),
      weights: cornerWeights,
    } as const;
    const same = makeGeodesics(sheet);
    const before = same.disc(anchor, 0.05);
    expect(same.disc(anchor, 0.05)).toEqual(before);

    const larger = { ...sheet, positions: sheet.positions.map((x) => 1.3 * x) };
    same.reshape(larger.positions);
    expect(same.disc(anchor, 0.05)).toEqual(makeGeodesics(larger).disc(anchor, 0.05));
    expect(same.disc(anchor, 0.05).quads.length).toBeLessThan(before.quads.length);
  });

  it("refuses a triangle past the end", () => {
    const anchor = { model: "figure-1", triangle: 26_756, weights: cornerWeights } as const;
    expect(() => geodesics.disc(anchor, 0.05)).toThrow(AnchorMismatch);
  });
});
