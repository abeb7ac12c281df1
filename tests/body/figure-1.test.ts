import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { FIGURE_1_TRIANGLES } from "@/domain/anchor";
import { regionOfLeaf } from "@/body/region-leaf";
import { leafOfTriangle } from "@/body/leaf-at";

import { realFigure } from "../support/real-figure";

const { positions, triangles, quads, rightCount, midCount, isHidden } = realFigure;
const vertexCount = positions.length / 3;
const triangleCount = triangles.length / 3;
const half = triangleCount / 2;

const twin = (v: number) =>
  v < rightCount
    ? v + rightCount + midCount
    : v < rightCount + midCount
      ? v
      : v - rightCount - midCount;
const cornersOf = (t: number) => [...triangles.subarray(3 * t, 3 * t + 3)];

function areaOf(t: number): number {
  const [a, b, c] = cornersOf(t).map((v) => [...positions.subarray(3 * v, 3 * v + 3)]);
  const [u, w] = [b!, c!].map((p) => p.map((x, axis) => x - a![axis]!));
  const [ux, uy, uz] = u!;
  const [wx, wy, wz] = w!;
  return Math.hypot(uy! * wz! - uz! * wy!, uz! * wx! - ux! * wz!, ux! * wy! - uy! * wx!) / 2;
}

/** The triangle across each directed edge, by that edge. */
function trianglesByEdge(): Map<number, number> {
  const byEdge = new Map<number, number>();
  for (let t = 0; t < triangleCount; t++) {
    const [a, b, c] = cornersOf(t);
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ]) {
      const key = from! * vertexCount + to!;
      if (byEdge.has(key)) throw new Error(`two triangles run along the edge ${from} ${to}`);
      byEdge.set(key, t);
    }
  }
  return byEdge;
}

describe("the skin of figure-1", () => {
  it("has the vertices and triangles that anchors count on", () => {
    expect(vertexCount).toBe(13_380);
    expect(triangleCount).toBe(FIGURE_1_TRIANGLES);
    expect([rightCount, midCount]).toEqual([6596, 188]);
  });

  it("keeps its frozen order: stored anchors mean nothing in any other", () => {
    const hash = createHash("sha256");
    hash.update(new Uint8Array(triangles.buffer, triangles.byteOffset, triangles.byteLength));
    hash.update(`twin of v is v + ${rightCount + midCount} up to ${rightCount}`);
    expect(hash.digest("hex")).toBe(
      "30e18fce65d7de27cf2aab22caab65c5e73bd5a4edcf53311ab8f1f0404a4c69",
    );
  });

  it("is closed, and every edge runs once in each direction", () => {
    const byEdge = trianglesByEdge();
    for (const key of byEdge.keys()) {
      const [from, to] = [Math.floor(key / vertexCount), key % vertexCount];
      expect(byEdge.has(to * vertexCount + from)).toBe(true);
    }
    // Euler: one closed surface without handles.
    expect(vertexCount - byEdge.size / 2 + triangleCount).toBe(2);
  });

  it("is no pinched surface: the triangles at each vertex form one ring", () => {
    const byEdge = trianglesByEdge();
    const around = new Map<number, number[]>();
    for (let t = 0; t < triangleCount; t++) {
      for (const v of cornersOf(t)) around.set(v, [...(around.get(v) ?? []), t]);
    }
    for (const [v, ring] of around) {
      let t = ring[0]!;
      let steps = 0;
      do {
        const corners = cornersOf(t);
        const before = corners[(corners.indexOf(v) + 2) % 3]!;
        t = byEdge.get(v * vertexCount + before)!;
        steps++;
      } while (t !== ring[0] && steps <= ring.length);
      expect(steps).toBe(ring.length);
    }
  });

  it("faces outward", () => {
    let volume = 0;
    for (let t = 0; t < triangleCount; t++) {
      const [a, b, c] = cornersOf(t).map((v) => [...positions.subarray(3 * v, 3 * v + 3)]);
      volume +=
        (a![0]! * (b![1]! * c![2]! - b![2]! * c![1]!) +
          a![1]! * (b![2]! * c![0]! - b![0]! * c![2]!) +
          a![2]! * (b![0]! * c![1]! - b![1]! * c![0]!)) /
        6;
    }
    expect(volume).toBeGreaterThan(0.05); // cubic metres
    expect(volume).toBeLessThan(0.06);
  });

  it("mirrors exactly: vertices, triangles, paint, hidden places and regions", () => {
    for (let v = 0; v < rightCount + midCount; v++) {
      const other = twin(v);
      expect(positions[3 * v]! + positions[3 * other]!).toBe(0);
      expect(positions[3 * v + 1]).toBe(positions[3 * other + 1]);
      expect(positions[3 * v + 2]).toBe(positions[3 * other + 2]);
      expect(isHidden[v]).toBe(isHidden[other]);
    }
    const bySlot = [
      [realFigure.paint, 4],
      [realFigure.regionIds, 3],
      [realFigure.regionShares, 3],
    ] as const;
    for (const [values, size] of bySlot) {
      const right = values.subarray(0, size * rightCount);
      expect(values.subarray(size * (rightCount + midCount))).toEqual(right);
    }
    for (let t = 0; t < half; t++) {
      const [a, b, c] = cornersOf(t).map(twin);
      expect(cornersOf(t + half)).toEqual([a, c, b]);
    }
  });

  it("has its right first, and nothing of it on the left", () => {
    for (let v = 0; v < rightCount; v++) expect(positions[3 * v]).toBeLessThan(0);
    for (let v = rightCount; v < rightCount + midCount; v++) expect(positions[3 * v]).toBe(0);
  });

  it("splits each quad into two triangles in its own place", () => {
    expect(quads.length / 4).toBe(half);
    for (let q = 0; q < half; q++) {
      const corners = new Set(quads.subarray(4 * q, 4 * q + 4));
      expect(corners.size).toBe(4);
      expect(new Set([...cornersOf(2 * q), ...cornersOf(2 * q + 1)])).toEqual(corners);
    }
  });

  it("stands on the ground, 1.66 metres tall, with its midline over the origin", () => {
    const heights = positions.filter((_, i) => i % 3 === 1);
    expect(heights.reduce((a, b) => Math.min(a, b))).toBe(0);
    expect(heights.reduce((a, b) => Math.max(a, b))).toBeCloseTo(1.66, 2);
  });
});

describe("the regions of figure-1", () => {
  const regionOf = Array.from({ length: triangleCount }, (_, t) =>
    regionOfLeaf(realFigure.regionLeaves[leafOfTriangle(realFigure, t)]!),
  );
  const keyOf = (t: number) => `${regionOf[t]!}.${t < half ? "right" : "left"}`;

  it("are 120, each in one piece", () => {
    const byEdge = trianglesByEdge();
    const isSeen = new Uint8Array(triangleCount);
    const pieces: string[] = [];
    for (let start = 0; start < triangleCount; start++) {
      if (isSeen[start]) continue;
      isSeen[start] = 1;
      pieces.push(keyOf(start));
      const open = [start];
      for (const t of open) {
        const [a, b, c] = cornersOf(t);
        for (const [from, to] of [
          [b, a],
          [c, b],
          [a, c],
        ]) {
          const next = byEdge.get(from! * vertexCount + to!)!;
          if (isSeen[next] || keyOf(next) !== keyOf(t)) continue;
          isSeen[next] = 1;
          open.push(next);
        }
      }
    }
    expect(new Set(pieces).size).toBe(120);
    expect(pieces).toHaveLength(120);
  });

  it("are as large on the left as on the right, and none is a splinter", () => {
    const areas = new Map<string, number>();
    for (let t = 0; t < triangleCount; t++) {
      areas.set(keyOf(t), (areas.get(keyOf(t)) ?? 0) + areaOf(t));
    }
    for (const [key, area] of areas) {
      expect(area).toBeGreaterThan(10e-4);
      expect(area).toBeLessThan(650e-4);
      const twinKey = key.endsWith("right")
        ? key.replace(/right$/, "left")
        : key.replace(/left$/, "right");
      expect(areas.get(twinKey)).toBeCloseTo(area, 9);
    }
  });

  it("name at most four leaves in one triangle, as many as can be drawn", () => {
    for (let t = 0; t < triangleCount; t++) {
      const leaves = new Set<number>();
      for (const v of cornersOf(t)) {
        for (let i = 3 * v; i < 3 * v + 3; i++) {
          if (realFigure.regionShares[i]) leaves.add(realFigure.regionIds[i]!);
        }
      }
      expect(leaves.size).toBeLessThanOrEqual(4);
    }
  });

  it("leave out of the visible skin what no one can see", () => {
    let visible = 0;
    for (let t = 0; t < triangleCount; t++) {
      if (!cornersOf(t).every((v) => isHidden[v])) visible += areaOf(t);
    }
    expect(isHidden.reduce((sum, flag) => sum + flag, 0)).toBeGreaterThan(1000);
    // Mosteller (1987) gives 1.59 square metres for 166 cm and 55 kg.
    expect(visible).toBeGreaterThan(1.5);
    expect(visible).toBeLessThan(1.65);
  });
});
