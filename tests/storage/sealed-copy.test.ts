import { describe, expect, it } from "vitest";

import { makeSeal } from "@/storage/seal";
import { openCopy, readSealedCopy, sealCopy } from "@/storage/sealed-copy";

const id = "30000000-0000-4000-8000-000000000001";
const seal = makeSeal(new Uint8Array(32).fill(7), id);
const record = {
  version: 1,
  id,
  cost: { logN: 15, p: 3 },
  salt: btoa("sixteen bytes so"),
  wrapped: btoa("whatever it is"),
} as const;
const PIECE = 512 * 1024 + 40;

/** More than two pieces, no two alike. */
const bytes = Uint8Array.from({ length: 1_300_000 }, (_, i) => (i * 31 + (i >> 9)) % 251);

function opened(sealed: Uint8Array) {
  const copy = readSealedCopy(sealed);
  return copy && openCopy(seal, copy);
}

describe("a sealed copy", () => {
  it.each([0, 1, 512 * 1024, bytes.length])("of %i bytes opens whole", async (length) => {
    const some = bytes.slice(0, length);
    const sealed = await sealCopy({ record, seal }, some);
    expect(readSealedCopy(sealed)?.lock).toEqual(record);
    expect(Buffer.compare(opened(sealed)!, some)).toBe(0);
  });

  it("does not open cut short, with pieces exchanged, or with one of another copy", async () => {
    const sealed = await sealCopy({ record, seal }, bytes);
    const start = sealed.indexOf(10) + 1;
    const first = sealed.slice(start, start + PIECE);
    const second = sealed.slice(start + PIECE, start + 2 * PIECE);

    expect(opened(sealed.slice(0, start + 2 * PIECE))).toBeNull();
    const exchanged = sealed.slice();
    exchanged.set(second, start);
    exchanged.set(first, start + PIECE);
    expect(opened(exchanged)).toBeNull();
    const other = await sealCopy({ record, seal }, bytes);
    other.set(first, start);
    expect(opened(other)).toBeNull();
  });

  it("of the first version opens as ever", () => {
    const line = `${JSON.stringify({ format: "fasciamap-sealed-copy", version: 1, lock: record })}\n`;
    const sealed = seal.seal(bytes, JSON.stringify(["fasciamap-sealed-copy", id]));
    const whole = Buffer.concat([Buffer.from(line), sealed]);
    expect(Buffer.compare(opened(new Uint8Array(whole))!, bytes)).toBe(0);
  });
});
