import { byteReader, type ByteReader } from "@/body/byte-reader";
import { NO_LEAF, type Figure } from "@/body/figure";
import { predictedBytes, predictedWords } from "@/body/predicted-values";
import { predictions } from "@/body/predictions";
import { regionLeafNamed, type RegionLeaf } from "@/body/region-leaf";
import { unfoldQuads } from "@/body/unfold-quads";
import { unfoldVertices } from "@/body/unfold-vertices";

/** Thrown when bytes are not a whole figure file: it was cut short, or is another file. */
export class FigureDamaged extends Error {
  override readonly name = "FigureDamaged";
}

/** The first four bytes of a figure file: the format, and its version. */
export const FIGURE_MAGIC = "FIG1";
/** Metres in one step of a stored coordinate. */
export const FIGURE_STEP = 1e-4;

/**
 * Reads a figure file (`docs/figure-format.md`).
 *
 * @param bytes - the file, already gunzipped
 * @throws {FigureDamaged} anything about the bytes is not as the format says
 */
export function decodeFigure(bytes: Uint8Array): Figure {
  const reader = byteReader(bytes, FigureDamaged);
  if (reader.text(4) !== FIGURE_MAGIC) throw new FigureDamaged("these bytes are not a figure");
  const rightCount = reader.uint16();
  const midCount = reader.uint16();
  const quadCount = reader.uint16();
  const half = rightCount + midCount;
  if (half + rightCount > 0xffff) throw new FigureDamaged("too many vertices");
  const regionLeaves = readLeaves(reader);

  const walk = readWalk(reader.bytes(8 * quadCount), half);
  const isMiddle = bits(reader.bytes(Math.ceil(half / 8)), half);
  const isFlipped = bits(reader.bytes(Math.ceil(quadCount / 8)), quadCount);
  const predictedFrom = predictions(walk, half);
  const positions = predictedWords(reader.bytes(6 * half), predictedFrom, 3);
  const paint = predictedBytes(reader.bytes(4 * half), predictedFrom, 4);
  const isHidden = bits(reader.bytes(Math.ceil(half / 8)), half);
  const regionIds = predictedBytes(reader.bytes(3 * half), predictedFrom, 3);
  const twoShares = predictedBytes(reader.bytes(2 * half), predictedFrom, 2);
  if (!reader.isAtEnd()) throw new FigureDamaged("there are bytes left over");

  let middles = 0;
  for (const bit of isMiddle) middles += bit;
  if (middles !== midCount) throw new FigureDamaged("the midline has another number of vertices");
  const regionShares = withThirdShare(twoShares);
  checkRegions(regionIds, regionShares, regionLeaves.length);

  const order = { isMiddle, rightCount, midCount };
  const mirrored = unfoldVertices(positions, 3, order);
  const metres = new Float32Array(mirrored.length);
  for (let i = 0; i < metres.length; i++) metres[i] = mirrored[i]! * FIGURE_STEP;
  for (let i = 3 * half; i < metres.length; i += 3) metres[i] = -metres[i]!;
  return {
    model: "figure-1",
    positions: metres,
    ...unfoldQuads(walk, isFlipped, order),
    paint: unfoldVertices(paint, 4, order),
    isHidden: unfoldVertices(isHidden, 1, order),
    rightCount,
    midCount,
    regionLeaves,
    regionIds: unfoldVertices(regionIds, 3, order),
    regionShares: unfoldVertices(regionShares, 3, order),
  };
}

function readLeaves(reader: ByteReader): RegionLeaf[] {
  return Array.from({ length: reader.uint8() }, () => {
    const name = reader.text(reader.uint8());
    const leaf = regionLeafNamed(name);
    if (leaf === undefined) throw new FigureDamaged("it names a region that does not exist");
    return leaf;
  });
}

/** Each corner is stored as how many vertices back it was met; 0 is the next new one. */
function readWalk(plane: Uint8Array, vertexCount: number): Uint16Array {
  const quadCount = plane.length / 8;
  const walk = new Uint16Array(4 * quadCount);
  let seen = 0;
  for (let q = 0; q < quadCount; q++) {
    for (let corner = 0; corner < 4; corner++) {
      const back = plane[corner * quadCount + q]! | (plane[(corner + 4) * quadCount + q]! << 8);
      if (back > seen) throw new FigureDamaged("a quad names a vertex before the first");
      walk[4 * q + corner] = seen - back;
      if (back === 0) seen++;
    }
  }
  if (seen !== vertexCount) throw new FigureDamaged("the quads have another number of vertices");
  return walk;
}

function bits(plane: Uint8Array, count: number): Uint8Array {
  const out = new Uint8Array(count);
  for (let i = 0; i < count; i++) out[i] = (plane[i >> 3]! >> (i & 7)) & 1;
  return out;
}

function withThirdShare(twoShares: Uint8Array): Uint8Array {
  const out = new Uint8Array((twoShares.length / 2) * 3);
  for (let v = 0; 2 * v < twoShares.length; v++) {
    const first = twoShares[2 * v]!;
    const second = twoShares[2 * v + 1]!;
    if (first + second > 255) throw new FigureDamaged("a vertex is in more than one whole region");
    out[3 * v] = first;
    out[3 * v + 1] = second;
    out[3 * v + 2] = 255 - first - second;
  }
  return out;
}

function checkRegions(ids: Uint8Array, shares: Uint8Array, leafCount: number) {
  for (let i = 0; i < ids.length; i++) {
    const isNone = ids[i] === NO_LEAF && shares[i] === 0;
    if (ids[i]! >= leafCount && !isNone) throw new FigureDamaged("a vertex is in no region");
  }
}
