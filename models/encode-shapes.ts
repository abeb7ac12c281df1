import { SHAPES_MAGIC } from "@/body/decode-shapes";
import type { StoredShape } from "@/body/figure-shapes";
import { predictions } from "@/body/predictions";

import { joined, uint16, valuePlanes } from "./encode-figure";

/** The shapes of a figure, every array in the order in which the walk meets the vertices. */
export type HalfShapes = {
  /** `positionsSum` of the neutral figure. */
  readonly positionsSum: number;
  /** Four vertices of each quad; every new vertex is one more than the last. */
  readonly walk: Uint16Array;
  /** In the order of `storedShapes`: x, y, z away from the neutral figure in steps of 0.1 mm. */
  readonly shapes: readonly { readonly name: StoredShape; readonly deltas: Int16Array }[];
};

const ascii = new TextEncoder();

/** Writes a shapes file (`docs/figure-format.md`), not yet gzipped. */
export function encodeShapes({ positionsSum, walk, shapes }: HalfShapes): Uint8Array {
  const vertexCount = shapes[0]!.deltas.length / 3;
  const predictedFrom = predictions(walk, vertexCount);
  const sum = [...uint16(positionsSum & 0xffff), ...uint16(positionsSum >>> 16)];
  return joined([
    Uint8Array.from([...ascii.encode(SHAPES_MAGIC), ...sum, shapes.length]),
    ...shapes.flatMap(({ name, deltas }) => [
      Uint8Array.from([name.length, ...ascii.encode(name)]),
      valuePlanes(deltas, 3, predictedFrom),
    ]),
  ]);
}
