import { isSplitAcross } from "@/body/is-split-across";
import type { Figure } from "@/body/figure";
import {
  refinedNormals,
  refinedPositions,
  refineQuads,
  type RefinedQuads,
} from "@/body/refine-quads";
import { vertexNormals } from "@/body/vertex-normals";
import { finish, type Work } from "@/lib/work";

type Drawn = Pick<Figure, "positions" | "triangles" | "quads" | "paint">;

/**
 * The skin split into its quads, so that every vertex knows its quad and its place in it: N vertices,
 * 4 a quad, or 9 where it is finer. Vertices that quads share are there once for each, in the same
 * place to the last bit. Picking and anchors stay on the figure's own triangles.
 */
export type DrawingMesh = {
  /** 3 · N, metres. */
  readonly positions: Float32Array;
  /** 3 · N, unit length, out of the body. */
  readonly normals: Float32Array;
  /** 4 · N, as `Figure.paint`. */
  readonly paint: Uint8Array;
  /**
   * 3 · N: the number of the quad, then u and v of the place in it, both in halves (0, 1 or 2).
   * The quad's corners, in its order, are at (u, v) = (0, 0), (1, 0), (1, 1) and (0, 1).
   */
  readonly quadPlaces: Uint16Array;
  /** 3 vertices each; 2 a quad along the diagonal of the figure's own, or 8. */
  readonly triangles: Uint32Array;
  readonly isFiner: boolean;
  /** The vertex of the undivided mesh that each vertex is a copy of, and that mesh. */
  readonly sources: Uint16Array;
  readonly undivided: Undivided;
};

type Undivided = {
  readonly positions: Float32Array;
  readonly normals: Float32Array<ArrayBuffer>;
  readonly refined: RefinedQuads | null;
};

/** The places in a quad, in halves, row by row; the coarse mesh has the four corners alone. */
const fineUs = [0, 1, 2, 0, 1, 2, 0, 1, 2];
const fineVs = [0, 0, 0, 1, 1, 1, 2, 2, 2];
const coarseUs = [0, 2, 2, 0];
const coarseVs = [0, 0, 2, 2];
/** The corners of the four small quads as places, in their cyclic order. */
const smallQuads = [
  [0, 1, 4, 3],
  [1, 2, 5, 4],
  [4, 5, 8, 7],
  [3, 4, 7, 6],
] as const;

/**
 * Makes the mesh by which a figure is drawn, in its own shape.
 *
 * @param isFiner - one Catmull-Clark step: no corners in the outline, four times the triangles. The
 *   figure must be closed. Its old vertices move inward by half a millimetre on the mean
 */
export function makeDrawingMesh(figure: Drawn, isFiner: boolean): DrawingMesh {
  return finish(drawingMeshSlices(figure, isFiner));
}

/** The same, in slices. */
export function* drawingMeshSlices(figure: Drawn, isFiner: boolean): Work<DrawingMesh> {
  const vertexCount = figure.positions.length / 3;
  const refined = isFiner ? refineQuads(figure.quads, vertexCount) : null;
  yield;
  const sources = refined ? fineSources(refined) : figure.quads;
  const undividedCount = refined ? refined.vertexCount : vertexCount;
  yield;
  const paint = copied(refined ? finePaint(refined, figure.paint) : figure.paint, sources);
  yield;
  const places = isFiner
    ? quadPlaces(figure.quads.length / 4, fineUs, fineVs)
    : quadPlaces(figure.quads.length / 4, coarseUs, coarseVs);
  yield;
  const triangles = isFiner
    ? splitTriangles(figure, 9, smallQuads)
    : splitTriangles(figure, 4, [[0, 1, 2, 3]]);
  yield;
  const mesh: DrawingMesh = {
    positions: new Float32Array(3 * sources.length),
    normals: new Float32Array(3 * sources.length),
    paint,
    quadPlaces: places,
    triangles,
    isFiner,
    sources,
    undivided: {
      positions: new Float32Array(3 * undividedCount),
      normals: new Float32Array(3 * undividedCount),
      refined,
    },
  };
  yield* shapingSlices(mesh, figure, figure.positions);
  return mesh;
}

/**
 * Brings a drawing mesh into another shape of its figure: overwrites its positions and normals.
 *
 * @param positions - of the figure's vertices, 3 · V, metres
 */
export function shapeDrawingMesh(
  mesh: DrawingMesh,
  figure: Pick<Drawn, "triangles">,
  positions: Float32Array,
): void {
  finish(shapingSlices(mesh, figure, positions));
}

function* shapingSlices(
  { sources, undivided, ...mesh }: DrawingMesh,
  figure: Pick<Drawn, "triangles">,
  positions: Float32Array,
): Work<void> {
  const { refined, normals } = undivided;
  let placed = positions;
  if (refined) {
    placed = refinedPositions(refined, positions, undivided.positions);
    yield;
    refinedNormals(refined, placed, normals);
  } else {
    vertexNormals({ positions, triangles: figure.triangles }, normals);
  }
  yield;
  for (let i = 0; i < sources.length; i++) {
    const to = 3 * i;
    const from = 3 * sources[i]!;
    mesh.positions[to] = placed[from]!;
    mesh.positions[to + 1] = placed[from + 1]!;
    mesh.positions[to + 2] = placed[from + 2]!;
    mesh.normals[to] = normals[from]!;
    mesh.normals[to + 1] = normals[from + 1]!;
    mesh.normals[to + 2] = normals[from + 2]!;
  }
}

/** The refined vertex at each of the nine places of each quad. */
function fineSources({ quads, edgeOf, ends, valences }: RefinedQuads): Uint16Array {
  const edges = valences.length;
  const faces = edges + ends.length / 2;
  const out = new Uint16Array((9 * quads.length) / 4);
  for (let q = 0; 4 * q < quads.length; q++) {
    const i = 4 * q;
    const o = 9 * q;
    out[o] = quads[i]!;
    out[o + 1] = edges + edgeOf[i]!;
    out[o + 2] = quads[i + 1]!;
    out[o + 3] = edges + edgeOf[i + 3]!;
    out[o + 4] = faces + q;
    out[o + 5] = edges + edgeOf[i + 1]!;
    out[o + 6] = quads[i + 3]!;
    out[o + 7] = edges + edgeOf[i + 2]!;
    out[o + 8] = quads[i + 2]!;
  }
  return out;
}

/** Paint of old vertices as it is; on edges and in quads the mean of their corners. */
function finePaint({ quads, ends, valences, vertexCount }: RefinedQuads, paint: Uint8Array) {
  const out = new Uint8Array(4 * vertexCount);
  out.set(paint);
  const edges = 4 * valences.length;
  for (let e = 0; e < ends.length; e += 2) {
    for (let k = 0; k < 4; k++) {
      out[edges + 2 * e + k] = (paint[4 * ends[e]! + k]! + paint[4 * ends[e + 1]! + k]! + 1) >> 1;
    }
  }
  const faces = edges + 2 * ends.length;
  for (let i = 0; i < quads.length; i += 4) {
    for (let k = 0; k < 4; k++) {
      let sum = 2;
      for (let corner = i; corner < i + 4; corner++) sum += paint[4 * quads[corner]! + k]!;
      out[faces + i + k] = sum >> 2;
    }
  }
  return out;
}

function copied(values: Uint8Array, sources: Uint16Array): Uint8Array {
  const out = new Uint8Array(4 * sources.length);
  for (let i = 0; i < sources.length; i++) {
    for (let k = 0; k < 4; k++) out[4 * i + k] = values[4 * sources[i]! + k]!;
  }
  return out;
}

function quadPlaces(quadCount: number, us: readonly number[], vs: readonly number[]) {
  const out = new Uint16Array(3 * us.length * quadCount);
  let o = 0;
  for (let q = 0; q < quadCount; q++) {
    for (let place = 0; place < us.length; place++) {
      out[o++] = q;
      out[o++] = us[place]!;
      out[o++] = vs[place]!;
    }
  }
  return out;
}

/** Two triangles of each (small) quad, along the same diagonal as the figure's two. */
function splitTriangles(
  figure: Pick<Figure, "quads" | "triangles">,
  verticesPerQuad: number,
  parts: readonly (readonly [number, number, number, number])[],
): Uint32Array {
  const quadCount = figure.quads.length / 4;
  const out = new Uint32Array(6 * parts.length * quadCount);
  let o = 0;
  for (let q = 0; q < quadCount; q++) {
    const first = verticesPerQuad * q;
    const isAcross = isSplitAcross(figure, q);
    for (const [a, b, c, d] of parts) {
      out[o++] = first + a;
      out[o++] = first + b;
      out[o++] = first + (isAcross ? d : c);
      out[o++] = first + (isAcross ? b : a);
      out[o++] = first + c;
      out[o++] = first + d;
    }
  }
  return out;
}
