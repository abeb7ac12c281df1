import { decodeQR } from "qr/decode.js";
import { encodeQR } from "qr";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fromBase45, toBase45 } from "@/exchange/base45";
import { type CodePart, cutIntoParts, gather, readPart, wholeOf } from "@/exchange/code-parts";
import { blockAt } from "@/exchange/erasure";
import { pack, unpack } from "@/exchange/pack";

const bytes = (length: number, seed = 7) =>
  Uint8Array.from({ length }, (_, at) => (at * at * 31 + at * seed + (at >> 3)) & 255);

async function cut(whole: Uint8Array<ArrayBuffer>) {
  const parts = await cutIntoParts(whole);
  if (!parts.ok) throw new Error(parts.failure);
  return parts.value;
}

function part(text: string): CodePart {
  const read = readPart(text);
  if (!read) throw new Error(`no part: ${text}`);
  return read;
}

/** What comes of parts that are seen in this order; `null` as long as they are not enough. */
async function seen(texts: readonly string[]) {
  let gathered = null;
  for (const text of texts) gathered = gather(gathered, part(text));
  const whole = gathered && (await wholeOf(gathered));
  return whole?.ok ? whole.value : null;
}

describe("parts of a code", () => {
  it("give the bytes back from any that are enough, in any order, with any seen again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.shuffledSubarray(
          Array.from({ length: 255 }, (_, place) => place),
          { minLength: 14, maxLength: 40 },
        ),
        async (content, places) => {
          const whole = new Uint8Array(content);
          const { needed, textOf } = await cut(whole);
          const order = places.flatMap((place) => [place, places[0]!, place]);
          expect(await seen(order.map(textOf))).toEqual(whole);
          const tooFew = places.slice(0, needed - 1).flatMap((place) => [place, place]);
          expect(await seen(tooFew.map(textOf))).toBe(null);
        },
      ),
      { numRuns: process.env["SOAK"] ? 5000 : 60 },
    );
  });

  it("give the largest back from those made up alone, and take no larger", async () => {
    const whole = bytes(128 * 220);
    const { needed, textOf } = await cut(whole);
    expect(needed).toBe(128);
    const texts = Array.from({ length: 127 }, (_, at) => textOf(254 - at));
    expect(await seen(texts)).toBe(null);
    expect(await seen([...texts, textOf(3)])).toEqual(whole);
    expect(await cutIntoParts(bytes(128 * 220 + 1))).toEqual({ ok: false, failure: "too-large" });
  });

  it("are each a picture that a camera reads, of 61 modules a side at most", async () => {
    const { textOf } = await cut(bytes(5000));
    for (const place of [0, 22, 23, 254]) {
      const modules = encodeQR(textOf(place), "raw", { ecc: "medium", border: 4 });
      expect(modules.length).toBeLessThanOrEqual(61 + 8);
      const size = modules.length * 4;
      const data = new Uint8ClampedArray(size * size * 4).fill(255);
      for (let y = 0; y < size; y++) {
        for (let x = 0; x < size; x++) {
          if (modules[y >> 2]![x >> 2]) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
        }
      }
      expect(decodeQR({ width: size, height: size, data })).toBe(textOf(place));
    }
  });

  it("of another code begin anew, and wrong ones are noticed", async () => {
    const [one, other] = [await cut(bytes(600, 1)), await cut(bytes(600, 2))];
    expect(await seen([0, 1].map(one.textOf).concat([0, 1, 2].map(other.textOf)))).toEqual(
      bytes(600, 2),
    );
    const wrong = part(one.textOf(2));
    wrong.block[0]! ^= 1;
    let gathered = gather(null, wrong);
    for (const place of [0, 1]) gathered = gather(gathered, part(one.textOf(place)));
    expect(await wholeOf(gathered)).toEqual({ ok: false, failure: "damaged" });
  });

  const header = (...values: number[]) => new Uint8Array([...values, 1, 2, 3, 4, 5, 6, 7]);
  it.each([
    "",
    "https://maps.example/#/seal-to/age1",
    "FASCIAMAP:",
    "FASCIAMAP:::::::",
    "FASCIAMAP:aaa",
    "FASCIAMAP:GGW",
    `FASCIAMAP:${"0".repeat(5000)}`,
    `FASCIAMAP:${toBase45(header(2, 1, 0, 0, 0, 1))}`, // a version to come
    `FASCIAMAP:${toBase45(header(1, 0, 0, 0, 0, 1))}`, // none needed
    `FASCIAMAP:${toBase45(header(1, 129, 0, 0, 0, 129))}`, // too many
    `FASCIAMAP:${toBase45(header(1, 1, 255, 0, 0, 1))}`, // no such place
    `FASCIAMAP:${toBase45(header(1, 1, 0, 255, 255, 255))}`, // 16 MB in one byte
  ])("of nobody or of somebody hostile are none: %.60s", (text) => {
    expect(readPart(text)).toBe(null);
  });
});

describe("base45", () => {
  it("writes what RFC 9285 shows, and reads it", () => {
    expect(toBase45(new TextEncoder().encode("Hello!!"))).toBe("%69 VD92EX0");
    expect(new TextDecoder().decode(fromBase45("QED8WEX0")!)).toBe("ietf!");
  });

  it("gives back any bytes, and falls over no text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (given, text) => {
        expect(fromBase45(toBase45(given))).toEqual(new Uint8Array(given));
        const read = fromBase45(text);
        expect(read ? toBase45(read) : text).toBe(text);
      }),
    );
  });
});

describe("a packed file", () => {
  it("gives back what was packed", async () => {
    expect(await unpack(await pack(bytes(9000)), 9000)).toEqual({ ok: true, value: bytes(9000) });
  });

  it("is left where it holds more than it may", async () => {
    const bomb = await pack(new Uint8Array(20_000_000));
    expect(bomb.length).toBeLessThan(30_000);
    expect(await unpack(bomb, 5_000_000)).toEqual({ ok: false, failure: "too-large" });
  });

  it("is damaged once it is cut or changed anywhere", async () => {
    const packed = await pack(bytes(500));
    for (let at = 10; at < packed.length; at += 7) {
      expect(await unpack(packed.slice(0, at), 1e6)).toEqual({ ok: false, failure: "damaged" });
      const changed = packed.slice();
      changed[at]! ^= 4;
      expect(await unpack(changed, 1e6)).toEqual({ ok: false, failure: "damaged" });
    }
  });
});

it("blocks are those of the code that is written down", () => {
  const known = new Map([
    [0, Uint8Array.of(1)],
    [1, Uint8Array.of(2)],
    [2, Uint8Array.of(4)],
  ]);
  // The four values of a parabola at 0 to 3, which are closed under addition, add up to nothing: 1 ^ 2 ^ 4 ^ 7.
  expect(blockAt(known, 3)).toEqual(Uint8Array.of(7));
});
