import { FIGURE_MAGIC } from "@/body/decode-figure";
import { NOTHING, predictions } from "@/body/predictions";
import type { RegionLeaf } from "@/body/region-leaf";

/** The right half and midline of a figure, every array in the order in which the walk meets them. */
export type HalfFigure = {
  readonly rightCount: number;
  readonly midCount: number;
  readonly regionLeaves: readonly RegionLeaf[];
  /** Four vertices of each quad; every new vertex is one more than the last. */
  readonly walk: Uint16Array;
  readonly isMiddle: Uint8Array;
  readonly isFlipped: Uint8Array;
  /** x, y, z in tenths of a millimetre. */
  readonly positions: Int16Array;
  readonly paint: Uint8Array;
  readonly isHidden: Uint8Array;
  readonly regionIds: Uint8Array;
  /** The shares of the first two of a vertex's three leaves; the third is what is left of 255. */
  readonly regionShares: Uint8Array;
};

const ascii = new TextEncoder();

/** Writes a figure file (`docs/figure-format.md`), not yet gzipped. */
export function encodeFigure(figure: HalfFigure): Uint8Array {
  const predictedFrom = predictions(figure.walk, figure.rightCount + figure.midCount);
  const bytes = [
    ...ascii.encode(FIGURE_MAGIC),
    ...[figure.rightCount, figure.midCount, figure.walk.length / 4].flatMap(uint16),
    figure.regionLeaves.length,
    ...figure.regionLeaves.flatMap((leaf) => [leaf.length, ...ascii.encode(leaf)]),
  ];
  const parts = [
    Uint8Array.from(bytes),
    walkPlane(figure.walk),
    bitPlane(figure.isMiddle),
    bitPlane(figure.isFlipped),
    valuePlanes(figure.positions, 3, predictedFrom),
    valuePlanes(figure.paint, 4, predictedFrom),
    bitPlane(figure.isHidden),
    valuePlanes(figure.regionIds, 3, predictedFrom),
    valuePlanes(figure.regionShares, 2, predictedFrom),
  ];
  return joined(parts);
}

/** One array after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    file.set(part, offset);
    offset += part.length;
  }
  return file;
}

/** A number of 16 bits, little-endian. */
export function uint16(value: number): [low: number, high: number] {
  return [value & 255, value >> 8];
}

function walkPlane(walk: Uint16Array): Uint8Array {
  const count = walk.length / 4;
  const out = new Uint8Array(8 * count);
  let seen = 0;
  for (let i = 0; i < walk.length; i++) {
    const [low, high] = uint16(seen - walk[i]!);
    const corner = i % 4;
    const quad = (i - corner) / 4;
    out[corner * count + quad] = low;
    out[(corner + 4) * count + quad] = high;
    if (walk[i] === seen) seen++;
  }
  return out;
}

function bitPlane(flags: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(flags.length / 8));
  flags.forEach((flag, i) => {
    if (flag) out[i >> 3]! |= 1 << (i & 7);
  });
  return out;
}

/** What is left after prediction, as zigzag, low bytes first, component by component. */
export function valuePlanes(
  values: Int16Array | Uint8Array,
  size: number,
  predictedFrom: Uint16Array,
): Uint8Array {
  const isWide = values instanceof Int16Array;
  const spare = isWide ? 16 : 24; // bits that wrap around
  const count = values.length / size;
  const out = new Uint8Array(values.length * (isWide ? 2 : 1));
  for (let v = 0; v < count; v++) {
    const [a, b, c] = predictedFrom.subarray(3 * v, 3 * v + 3);
    for (let k = 0; k < size; k++) {
      const of = (vertex: number) => values[vertex * size + k]!;
      const expected = a === NOTHING ? 0 : of(a!) + of(c!) - of(b!);
      const rest = ((of(v) - expected) << spare) >> spare;
      const code = (rest << 1) ^ (rest >> 31);
      out[k * count + v] = code & 255;
      if (isWide) out[(k + size) * count + v] = (code >> 8) & 255;
    }
  }
  return out;
}
