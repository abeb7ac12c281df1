import { makeUnit } from "@/body/make-unit";
import { quadEdges } from "@/body/quad-edges";

/**
 * What one Catmull-Clark step makes of a closed mesh of quads, for any positions of its vertices.
 *
 * Its vertices are the V old ones, then one on each of the E edges, then one in each of the Q quads.
 */
export type RefinedQuads = {
  /** Four vertices of each old quad. */
  readonly quads: Uint16Array;
  readonly edgeOf: Uint32Array;
  readonly ends: Uint16Array;
  /** How many edges meet at each old vertex. */
  readonly valences: Uint8Array;
  /** V + E + Q. */
  readonly vertexCount: number;
};

/** Everything about the step that does not depend on the shape. */
export function refineQuads(quads: Uint16Array, vertexCount: number): RefinedQuads {
  const { edgeOf, ends } = quadEdges(quads, vertexCount);
  const valences = new Uint8Array(vertexCount);
  for (const end of ends) valences[end]!++;
  return {
    quads,
    edgeOf,
    ends,
    valences,
    vertexCount: vertexCount + ends.length / 2 + quads.length / 4,
  };
}

/**
 * The positions of the refined mesh (Catmull and Clark, "Recursively generated B-spline surfaces on
 * arbitrary topological meshes", 1978).
 *
 * @param positions - of the old vertices, 3 · V
 * @param out - 3 a refined vertex, overwritten
 * @returns `out`
 */
export function refinedPositions(
  { quads, edgeOf, ends, valences }: RefinedQuads,
  positions: Float32Array,
  out: Float32Array,
): Float32Array {
  const edges = positions.length; // where, in `out`, the vertices of edges begin
  const faces = edges + 1.5 * ends.length;
  out.fill(0);

  // Quads: the mean of the corners; each is also counted to its edges and its corners.
  for (let i = 0; i < quads.length; i += 4) {
    const f = faces + 0.75 * i;
    for (let axis = 0; axis < 3; axis++) {
      const middle =
        (positions[3 * quads[i]! + axis]! +
          positions[3 * quads[i + 1]! + axis]! +
          positions[3 * quads[i + 2]! + axis]! +
          positions[3 * quads[i + 3]! + axis]!) /
        4;
      out[f + axis] = middle;
      for (let corner = i; corner < i + 4; corner++) {
        out[3 * quads[corner]! + axis]! += middle;
        out[edges + 3 * edgeOf[corner]! + axis]! += middle;
      }
    }
  }
  // Edges: the mean of both ends and both quads; the ends are counted to each other.
  for (let e = 0; e < ends.length; e += 2) {
    const a = 3 * ends[e]!;
    const b = 3 * ends[e + 1]!;
    const m = edges + 1.5 * e;
    for (let axis = 0; axis < 3; axis++) {
      const atA = positions[a + axis]!;
      const atB = positions[b + axis]!;
      out[m + axis] = (out[m + axis]! + atA + atB) / 4;
      out[a + axis]! += atB;
      out[b + axis]! += atA;
    }
  }
  // Old vertices of valence n: (mean of quads + mean of neighbours + (n - 2) · own) / n.
  for (let v = 0; v < valences.length; v++) {
    const n = valences[v]!;
    if (n === 0) continue;
    for (let i = 3 * v; i < 3 * v + 3; i++) {
      out[i] = (out[i]! / n + (n - 2) * positions[i]!) / n;
    }
  }
  return out;
}

/**
 * The smooth unit normals of the refined mesh: of the small quads around each vertex the mean,
 * counted by their areas.
 *
 * @param refined - the positions of the refined mesh
 * @param out - 3 a refined vertex, overwritten
 * @returns `out`
 */
export function refinedNormals(
  { quads, edgeOf, ends, valences }: RefinedQuads,
  refined: Float32Array,
  out: Float32Array,
): Float32Array {
  const edges = 3 * valences.length;
  const faces = edges + 1.5 * ends.length;
  out.fill(0);
  for (let i = 0; i < quads.length; i++) {
    const a = 3 * quads[i]!;
    const b = edges + 3 * edgeOf[i]!;
    const c = faces + 3 * (i >> 2);
    const d = edges + 3 * edgeOf[(i & 3) === 0 ? i + 3 : i - 1]!;
    const ux = refined[c]! - refined[a]!;
    const uy = refined[c + 1]! - refined[a + 1]!;
    const uz = refined[c + 2]! - refined[a + 2]!;
    const vx = refined[d]! - refined[b]!;
    const vy = refined[d + 1]! - refined[b + 1]!;
    const vz = refined[d + 2]! - refined[b + 2]!;
    const x = uy * vz - uz * vy;
    const y = uz * vx - ux * vz;
    const z = ux * vy - uy * vx;
    out[a]! += x;
    out[a + 1]! += y;
    out[a + 2]! += z;
    out[b]! += x;
    out[b + 1]! += y;
    out[b + 2]! += z;
    out[c]! += x;
    out[c + 1]! += y;
    out[c + 2]! += z;
    out[d]! += x;
    out[d + 1]! += y;
    out[d + 2]! += z;
  }
  return makeUnit(out);
}
