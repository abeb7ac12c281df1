import type { Figure } from "@/body/figure";

/** Around each vertex of a skin its triangles, for any shape. */
export type SkinRings = {
  /** The triangles at vertex v are the places from `starts[v]` up to `starts[v + 1]`. */
  readonly starts: Uint32Array;
  /** At each place the triangle, and its two other vertices in its own order. */
  readonly triangles: Uint16Array;
  readonly nexts: Uint16Array;
  readonly lasts: Uint16Array;
};

/** The edges of a skin in one shape, metres. */
export type SkinEdges = {
  /**
   * Six at each place of the rings (`EDGE_VALUES`): the lengths from the vertex to the next and to the
   * last; then of the next its height over the edge from the vertex to the last, and how far along that
   * edge it stands; and likewise of the last over the edge to the next.
   */
  readonly lengths: Float32Array;
  /** The longest edge of each triangle. */
  readonly longestOf: Float32Array;
  /** The longest edge of all triangles at each vertex. */
  readonly longestAt: Float32Array;
};

export const EDGE_VALUES = 6;

/** Sorts the corners of triangles by their vertex. */
export function skinRings(
  { triangles }: Pick<Figure, "triangles">,
  vertexCount: number,
): SkinRings {
  const starts = new Uint32Array(vertexCount + 1);
  for (const vertex of triangles) starts[vertex + 1]!++;
  for (let v = 0; v < vertexCount; v++) starts[v + 1]! += starts[v]!;
  const free = starts.slice();
  const rings = {
    starts,
    triangles: new Uint16Array(triangles.length),
    nexts: new Uint16Array(triangles.length),
    lasts: new Uint16Array(triangles.length),
  };
  for (let i = 0; i < triangles.length; i++) {
    const k = i % 3;
    const place = free[triangles[i]!]!++;
    rings.triangles[place] = (i - k) / 3;
    rings.nexts[place] = triangles[k === 2 ? i - 2 : i + 1]!;
    rings.lasts[place] = triangles[k === 0 ? i + 2 : i - 1]!;
  }
  return rings;
}

/** Room for the edges of a skin; `measureEdges` fills it. */
export function makeEdges({ starts, triangles }: SkinRings): SkinEdges {
  return {
    lengths: new Float32Array(EDGE_VALUES * triangles.length),
    longestOf: new Float32Array(triangles.length / 3),
    longestAt: new Float32Array(starts.length - 1),
  };
}

/**
 * Measures the edges of a skin in one shape.
 *
 * @param out - overwritten
 */
export function measureEdges(
  { starts, triangles, nexts, lasts }: SkinRings,
  positions: Float32Array,
  { lengths, longestOf, longestAt }: SkinEdges,
): void {
  longestAt.fill(0);
  for (let vertex = 0; vertex < longestAt.length; vertex++) {
    for (let place = starts[vertex]!; place < starts[vertex + 1]!; place++) {
      const toNext = length(positions, vertex, nexts[place]!);
      const toLast = length(positions, vertex, lasts[place]!);
      const between = length(positions, nexts[place]!, lasts[place]!);
      const twiceArea = twiceAreaOf(toNext, toLast, between);
      const at = EDGE_VALUES * place;
      lengths[at] = toNext;
      lengths[at + 1] = toLast;
      lengths[at + 2] = twiceArea / toLast;
      lengths[at + 3] = foot(toLast, toNext, between);
      lengths[at + 4] = twiceArea / toNext;
      lengths[at + 5] = foot(toNext, toLast, between);
      const longest = Math.max(toNext, toLast, between);
      longestOf[triangles[place]!] = longest;
      if (longest > longestAt[vertex]!) longestAt[vertex] = longest;
    }
  }
}

/** How far along the edge of length ab from a the corner c stands, by its distances from a and b. */
function foot(ab: number, ac: number, bc: number): number {
  return ((ac - bc) * (ac + bc) + ab * ab) / (2 * ab);
}

/** Heron's formula. */
function twiceAreaOf(a: number, b: number, c: number): number {
  return Math.sqrt(Math.max(0, (a + b + c) * (a + b - c) * (b + c - a) * (c + a - b))) / 2;
}

function length(positions: Float32Array, one: number, other: number): number {
  const x = positions[3 * one]! - positions[3 * other]!;
  const y = positions[3 * one + 1]! - positions[3 * other + 1]!;
  const z = positions[3 * one + 2]! - positions[3 * other + 2]!;
  return Math.sqrt(x * x + y * y + z * z);
}
