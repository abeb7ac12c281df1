const HEAD = 44;
const ROW = 20;

/**
 * A font as it is without its packing: WOFF 1.0 (https://www.w3.org/TR/WOFF/) to TrueType. Every letter that is
 * looked up in a packed font would have its table unpacked anew.
 *
 * @throws {Error} it is no WOFF: the fonts are our own
 */
export async function unpackWoff(woff: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== 0x774f4646) throw new Error("a font is no WOFF");
  const count = from.getUint16(12);

  const tables = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const row = HEAD + ROW * index;
      const [tag, at, packed, length, checksum] = [0, 4, 8, 12, 16].map((offset) =>
        from.getUint32(row + offset),
      ) as [number, number, number, number, number]; // five are asked for
      const bytes = woff.subarray(at, at + packed);
      return { tag, checksum, length, bytes: packed < length ? await inflated(bytes) : bytes };
    }),
  );

  const start = 12 + 16 * count;
  const whole = new Uint8Array(tables.reduce((sum, { length }) => sum + padded(length), start));
  const to = new DataView(whole.buffer);
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  const power = Math.floor(Math.log2(count));
  to.setUint16(6, 16 * 2 ** power);
  to.setUint16(8, power);
  to.setUint16(10, 16 * (count - 2 ** power));
  let at = start;
  for (const [index, { tag, checksum, length, bytes }] of tables.entries()) {
    const row = 12 + 16 * index;
    for (const [offset, value] of [tag, checksum, at, length].entries()) {
      to.setUint32(row + 4 * offset, value);
    }
    whole.set(bytes, at);
    at += padded(length);
  }
  return whole;
}

/** Every table begins at a multiple of four. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const unpacked = new Response(new Uint8Array(bytes)).body?.pipeThrough(
    new DecompressionStream("deflate"),
  );
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
