import { describe, expect, it } from "vitest";

import { makeDrawingMesh, shapeDrawingMesh, type DrawingMesh } from "@/body/drawing-mesh";
import { vertexNormals } from "@/body/vertex-normals";

import { makeCube } from "../support/make-quad-mesh";
import { realFigure } from "../support/real-figure";

const cube = makeCube();
const places = (mesh: DrawingMesh, i: number) => [...mesh.quadPlaces.subarray(3 * i, 3 * i + 3)];
const at = (values: Float32Array, i: number) => [...values.subarray(3 * i, 3 * i + 3)];
const bytes = (values: Float32Array) => new Uint8Array(values.buffer);

/** The directed edges of a mesh between places in space, each as text. */
function edgesInSpace({ positions, triangles }: DrawingMesh): Set<string> {
  const edges = new Set<string>();
  for (let t = 0; t < triangles.length; t += 3) {
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const key = [triangles[t + from]!, triangles[t + to]!]
        .map((v) => at(positions, v).join())
        .join(">");
      if (edges.has(key)) throw new Error(`two triangles run along ${key}`);
      edges.add(key);
    }
  }
  return edges;
}

describe.each([
  ["coarse", false, 4, 2],
  ["finer", true, 9, 8],
])("the %s drawing mesh", (_what, isFiner, vertices, triangles) => {
  const mesh = makeDrawingMesh(realFigure, isFiner);
  const quadCount = realFigure.quads.length / 4;

  it("has so many vertices and triangles a quad, and every triangle stays in its quad", () => {
    expect(mesh.positions).toHaveLength(3 * vertices * quadCount);
    expect(mesh.paint).toHaveLength(4 * vertices * quadCount);
    expect(mesh.triangles).toHaveLength(3 * triangles * quadCount);
    const isAtHome = (v: number, i: number) =>
      mesh.quadPlaces[3 * v] === Math.floor(i / (3 * triangles));
    expect(mesh.triangles.every(isAtHome)).toBe(true);
  });

  it("has no crack: its surface is closed in space, to the last bit", () => {
    const edges = edgesInSpace(mesh);
    const open = [...edges].filter((edge) => !edges.has(edge.split(">").toReversed().join(">")));
    expect(open).toEqual([]);
  });

  it("has one normal at one place, of unit length", () => {
    const normals = new Map<string, string>();
    let breaks = 0;
    let worst = 0;
    for (let v = 0; v < mesh.positions.length / 3; v++) {
      const place = at(mesh.positions, v).join();
      const normal = at(mesh.normals, v);
      worst = Math.max(worst, Math.abs(Math.hypot(...normal) - 1));
      if ((normals.get(place) ?? normal.join()) !== normal.join()) breaks++;
      normals.set(place, normal.join());
    }
    expect(breaks).toBe(0);
    expect(worst).toBeLessThan(1e-6);
  });

  it("covers each quad's places once, in triangles that never cross the figure's diagonal", () => {
    const wrong: number[] = [];
    for (let q = 0; q < quadCount; q++) {
      let area = 0;
      const sides = new Set<number>();
      const isAcross = !realFigure.triangles
        .subarray(6 * q, 6 * q + 3)
        .includes(realFigure.quads[4 * q + 2]!);
      for (let t = triangles * q; t < triangles * (q + 1); t++) {
        const [a, b, c] = [0, 1, 2].map((k) => places(mesh, mesh.triangles[3 * t + k]!));
        const [, au, av] = a!;
        const [, bu, bv] = b!;
        const [, cu, cv] = c!;
        const twice = (bu! - au!) * (cv! - av!) - (cu! - au!) * (bv! - av!);
        area += twice / 2;
        const offs = [a!, b!, c!].map(([, u, v]) => Math.sign(isAcross ? u! + v! - 2 : u! - v!));
        const crosses = offs.includes(1) && offs.includes(-1);
        if (twice <= 0 || crosses) wrong.push(q); // turned over, or over the diagonal
        for (const off of offs) sides.add(off);
      }
      if (area !== 4 || sides.size !== 3) wrong.push(q); // u and v count halves
    }
    expect(wrong).toEqual([]);
  });

  it("takes on another shape as if it had been made in it", () => {
    const positions = realFigure.positions.map((x, i) => (i % 3 === 1 ? 1.1 * x : 0.9 * x + 0.01));
    const changed = makeDrawingMesh(realFigure, isFiner);
    shapeDrawingMesh(changed, realFigure, positions);
    const made = makeDrawingMesh({ ...realFigure, positions }, isFiner);
    expect(Buffer.compare(bytes(changed.positions), bytes(made.positions))).toBe(0);
    expect(Buffer.compare(bytes(changed.normals), bytes(made.normals))).toBe(0);
    expect(Buffer.compare(bytes(changed.positions), bytes(mesh.positions))).not.toBe(0);
  });
});

describe("makeDrawingMesh", () => {
  it("keeps the figure's own vertices, normals and paint where it is coarse", () => {
    const mesh = makeDrawingMesh(realFigure, false);
    const normals = vertexNormals(realFigure);
    for (let i = 0; i < realFigure.quads.length; i += 97) {
      const v = realFigure.quads[i]!;
      expect(at(mesh.positions, i)).toEqual(at(realFigure.positions, v));
      expect(at(mesh.normals, i)).toEqual(at(normals, v));
      expect(mesh.paint.subarray(4 * i, 4 * i + 4)).toEqual(
        realFigure.paint.subarray(4 * v, 4 * v + 4),
      );
    }
  });

  it("makes of a cube what Catmull and Clark say", () => {
    const mesh = makeDrawingMesh(cube, true);
    for (let v = 0; v < mesh.positions.length / 3; v++) {
      const [, u2, v2] = places(mesh, v);
      const far = at(mesh.positions, v)
        .map(Math.abs)
        .toSorted((one, other) => one - other);
      const isEdge = (u2 === 1) !== (v2 === 1);
      const isMiddle = u2 === 1 && v2 === 1;
      // Middle of a face; of an edge (2 ends, 2 faces); a corner of valence 3.
      const expected = isMiddle ? [0, 0, 1] : isEdge ? [0, 3 / 4, 3 / 4] : [5 / 9, 5 / 9, 5 / 9];
      for (const axis of [0, 1, 2]) expect(far[axis]).toBeCloseTo(expected[axis]!, 6);
    }
  });

  it("moves the skin by half a millimetre on the mean, and never by a centimetre", () => {
    const mesh = makeDrawingMesh(realFigure, true);
    const { quads, positions } = realFigure;
    const moved = Array.from(quads, (v, i) => {
      const place = [0, 2, 8, 6][i % 4]!;
      const finer = at(mesh.positions, 9 * Math.floor(i / 4) + place);
      return Math.hypot(...finer.map((x, axis) => x - positions[3 * v + axis]!));
    });
    expect(moved.reduce((a, b) => a + b) / moved.length).toBeLessThan(0.001);
    expect(moved.reduce((a, b) => Math.max(a, b))).toBeLessThan(0.01);
  });

  it("mixes paint between vertices", () => {
    const paint = new Uint8Array(4 * 8);
    paint[0] = 100; // of vertex 0 alone
    const mesh = makeDrawingMesh({ ...cube, paint }, true);
    // Quad 0 begins at vertex 0: the corner, the middles of its edges, the middle of the quad.
    expect([0, 1, 3, 4, 8].map((place) => mesh.paint[4 * place])).toEqual([100, 50, 50, 25, 0]);
  });
});
