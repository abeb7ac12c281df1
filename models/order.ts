import { BODY, type Quad, type Source } from "./source";
import { at, dot, sub } from "./vec";

/** The frozen order of `figure-1`. All numbers are vertices of the source. */
export type Order = {
  /** The right half and the midline in the order of the file: that in which the walk meets them. */
  readonly stream: readonly number[];
  /** The quads of the right half in the order of the walk, corners as the walk turned them. */
  readonly walk: readonly Quad[];
  /** True where a quad of the walk is split from its second to its fourth corner. */
  readonly isFlipped: readonly boolean[];
  /** All vertices as the client numbers them: right, midline, left. */
  readonly vertices: readonly number[];
  readonly rightCount: number;
  readonly midCount: number;
};

/**
 * Puts the skin in its frozen order.
 *
 * The quads of the right half are walked along shared edges, always to the one with the most
 * corners known already: nearly every new vertex is then the fourth corner of a quad whose other
 * three are known, which is what makes the file small. Nothing here depends on a shape, so no
 * change of the figure's looks can change the order.
 *
 * @throws {Error} the right half is not one piece
 */
export function orderSkin(source: Source, mirror: Int32Array): Order {
  const { walk, stream } = walkRightHalf(source);
  const right = stream.filter((v) => mirror[v] !== v);
  const middle = stream.filter((v) => mirror[v] === v);

  // Split along the shorter diagonal on the base mesh.
  const isFlipped = walk.map((quad) => {
    const [a, b, c, d] = quad.map((v) => at(source.positions, v));
    const [one, other] = [sub(a!, c!), sub(b!, d!)];
    return dot(one, one) > dot(other, other);
  });
  return {
    stream,
    walk,
    isFlipped,
    vertices: [...right, ...middle, ...right.map((v) => mirror[v]!)],
    rightCount: right.length,
    midCount: middle.length,
  };
}

function walkRightHalf({ quads, positions }: Source): { walk: Quad[]; stream: number[] } {
  const isRight = (quad: Quad) => quad.reduce((sum, v) => sum + positions[3 * v]!, 0) < 0;
  const right = [...quads.keys()].filter((i) => isRight(quads[i]!));
  const quadsAtEdge = new Map<number, number[]>();
  const quadsAtVertex = new Map<number, number[]>();
  for (const i of right) {
    quads[i]!.forEach((v, corner, quad) => {
      append(quadsAtEdge, edgeKey(v, quad[(corner + 1) % 4]!), i);
      append(quadsAtVertex, v, i);
    });
  }

  const seen = new Set<number>();
  const walked = new Set<number>();
  const walk: Quad[] = [];
  /** Quads next to the walk, by how many of their corners it has met. */
  const frontier = [0, 1, 2, 3, 4].map(() => new Set<number>());
  const known = new Map<number, number>();
  function reach(i: number) {
    if (walked.has(i)) return;
    const before = known.get(i);
    if (before !== undefined) frontier[before]!.delete(i);
    const count = quads[i]!.filter((v) => seen.has(v)).length;
    known.set(i, count);
    frontier[count]!.add(i);
  }

  reach(right[0]!);
  for (;;) {
    const best = frontier.findLast((set) => set.size > 0);
    if (!best) break;
    const [i] = best;
    best.delete(i!);
    known.delete(i!);
    walked.add(i!);
    const fresh = quads[i!]!.filter((v) => !seen.has(v));
    const quad = turnedToKnown(quads[i!]!, seen);
    walk.push(quad);
    for (const v of quad) seen.add(v);
    for (const v of fresh) {
      for (const j of quadsAtVertex.get(v)!) if (known.has(j)) reach(j);
    }
    quad.forEach((v, corner) => {
      for (const j of quadsAtEdge.get(edgeKey(v, quad[(corner + 1) % 4]!))!) reach(j);
    });
  }
  if (walk.length !== right.length) throw new Error("the right half is not one piece");
  return { walk, stream: [...seen] };
}

/** Turns a quad so that the corners that were met come first, and a single new one last. */
function turnedToKnown(quad: Quad, seen: ReadonlySet<number>): Quad {
  const [a, b, c, d] = quad;
  const turns: readonly Quad[] = [quad, [b, c, d, a], [c, d, a, b], [d, a, b, c]];
  const lead = (turned: Quad) => {
    const firstNew = turned.findIndex((v) => !seen.has(v));
    return firstNew < 0 ? 4 : firstNew;
  };
  return turns.reduce((best, turned) => (lead(turned) > lead(best) ? turned : best));
}

function edgeKey(a: number, b: number): number {
  return a < b ? a * BODY + b : b * BODY + a;
}

function append(map: Map<number, number[]>, key: number, value: number) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
