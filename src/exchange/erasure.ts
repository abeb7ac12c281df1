/** Most blocks that can be told apart, kept and made up: places in the field of 256 elements, less one that is not used. */
export const MOST_BLOCKS = 255;

/** Powers of 2 in the field of 256 elements by x^8 + x^4 + x^3 + x^2 + 1, twice in a row; and which power a number is. */
const powers = new Uint8Array(510);
const logs = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  powers[power] = value;
  powers[power + 255] = value;
  logs[value] = power;
  value = value < 128 ? value << 1 : (value << 1) ^ 0x11d;
}

/**
 * The block at a place, from as many blocks as make up the whole, whichever these are: a Reed-Solomon code (Reed and
 * Solomon, *Polynomial Codes over Certain Finite Fields*, 1960). Byte by byte, the blocks are values of one
 * polynomial at their places, of a degree below their number; it is worked out at the place asked for (Lagrange).
 *
 * @param known - blocks of one length by their places, 0 to 254; all those at 0 to `known.size` − 1 and any others
 *   made of them are one another's
 * @param place - 0 to 254
 */
export function blockAt(
  known: ReadonlyMap<number, Uint8Array>,
  place: number,
): Uint8Array<ArrayBuffer> {
  const there = known.get(place);
  if (there) return new Uint8Array(there);
  const places = [...known.keys()];
  const [first] = known.values();
  const block = new Uint8Array(first?.length ?? 0);
  for (const [at, from] of known) {
    let log = 0; // of this block's share; subtraction is XOR here
    for (const other of places) {
      if (other !== at) log += log2(place ^ other) + 255 - log2(at ^ other);
    }
    const share = log % 255;
    for (let byte = 0; byte < block.length; byte++) {
      const value = from[byte] ?? 0;
      if (value !== 0) block[byte] = (block[byte] ?? 0) ^ (powers[share + log2(value)] ?? 0);
    }
  }
  return block;
}

function log2(value: number): number {
  return logs[value] ?? 0;
}
