import { byteReader } from "@/body/byte-reader";
import { FIGURE_STEP } from "@/body/decode-figure";
import type { Figure } from "@/body/figure";
import type { FigureShapes, StoredShape } from "@/body/figure-shapes";
import { predictedWords } from "@/body/predicted-values";
import { predictions } from "@/body/predictions";
import { shapePresets, shapeSliders } from "@/domain/shape";

/** Thrown when bytes are not the shapes of the figure at hand, or not all of them. */
export class ShapesDamaged extends Error {
  override readonly name = "ShapesDamaged";
}

/** The first four bytes of a shapes file: the format, and its version. */
export const SHAPES_MAGIC = "SHP1";

/** The shapes in the order of the file. */
export const storedShapes: readonly StoredShape[] = [
  ...shapePresets.filter((preset) => preset !== "neutral"),
  ...shapeSliders,
];

/**
 * Reads a shapes file (`docs/figure-format.md`).
 *
 * @param bytes - the file, already gunzipped
 * @param figure - the figure whose shapes they are
 * @throws {ShapesDamaged} anything about the bytes is not as the format says
 */
export function decodeShapes(
  bytes: Uint8Array,
  figure: Pick<Figure, "positions" | "quads" | "rightCount" | "midCount">,
): FigureShapes {
  const reader = byteReader(bytes, ShapesDamaged);
  if (reader.text(4) !== SHAPES_MAGIC) throw new ShapesDamaged("these bytes are no shapes");
  const sum = reader.uint16() + 0x1_0000 * reader.uint16();
  if (sum !== positionsSum(figure)) throw new ShapesDamaged("they are another figure's");
  const count = reader.uint8();
  if (count !== storedShapes.length) throw new ShapesDamaged("there is another number of shapes");

  const half = figure.rightCount + figure.midCount;
  const { met, walk } = walkOf(figure, half);
  const predictedFrom = predictions(walk, half);
  const read = (name: StoredShape): [StoredShape, Int16Array] => {
    if (reader.text(reader.uint8()) !== name) throw new ShapesDamaged(`${name} is missing`);
    const values = predictedWords(reader.bytes(6 * half), predictedFrom, 3);
    const deltas = new Int16Array(values.length);
    met.forEach((v, i) => deltas.set(values.subarray(3 * i, 3 * i + 3), 3 * v));
    return [name, deltas];
  };
  const shapes = Object.fromEntries(storedShapes.map(read));
  if (!reader.isAtEnd()) throw new ShapesDamaged("there are bytes left over");
  return shapes as FigureShapes; // made of all their names
}

/**
 * A check sum of a figure's neutral positions, 32 bits (FNV-1a over the steps of the right half and
 * midline): shapes added to another figure than they were made with would look right and be wrong.
 */
export function positionsSum({
  positions,
  rightCount,
  midCount,
}: Pick<Figure, "positions" | "rightCount" | "midCount">): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < 3 * (rightCount + midCount); i++) {
    const step = Math.round(positions[i]! / FIGURE_STEP);
    sum = Math.imul(sum ^ (step & 255), 0x01000193);
    sum = Math.imul(sum ^ ((step >> 8) & 255), 0x01000193);
  }
  return sum >>> 0;
}

/** The walk over the right half, as `predictions` wants it, and the figure's vertices as it meets them. */
function walkOf({ quads }: Pick<Figure, "quads">, half: number) {
  const met: number[] = [];
  const number = new Map<number, number>();
  const walk = quads.slice(0, quads.length / 2).map((v) => {
    const known = number.get(v);
    if (known !== undefined) return known;
    met.push(v);
    number.set(v, met.length - 1);
    return met.length - 1;
  });
  if (met.length !== half) throw new ShapesDamaged("the figure is not a whole one");
  return { met, walk };
}
