/** Reads a file from its first byte to its last. */
export type ByteReader = {
  readonly bytes: (count: number) => Uint8Array;
  readonly uint8: () => number;
  /** Little-endian, as all numbers in our files. */
  readonly uint16: () => number;
  /** ASCII. */
  readonly text: (count: number) => string;
  readonly isAtEnd: () => boolean;
};

/**
 * Makes a reader that throws where the file ends too soon.
 *
 * @param Damaged - the error of the file's format
 */
export function byteReader(bytes: Uint8Array, Damaged: new (message: string) => Error): ByteReader {
  let offset = 0;
  function take(count: number): Uint8Array {
    if (offset + count > bytes.length) throw new Damaged("the file ends too soon");
    offset += count;
    return bytes.subarray(offset - count, offset);
  }
  return {
    bytes: take,
    uint8: () => take(1)[0]!,
    uint16: () => {
      const [low, high] = take(2);
      return low! | (high! << 8);
    },
    text: (count) => String.fromCharCode(...take(count)),
    isAtEnd: () => offset === bytes.length,
  };
}
