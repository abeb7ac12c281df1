import { fromBase45, toBase45 } from "@/exchange/base45";
import { blockAt, MOST_BLOCKS } from "@/exchange/erasure";
import { failed, ok, type Result } from "@/lib/result";
import { toHex } from "@/lib/to-hex";

/** How the text of every part begins. */
const MARK = "FASCIAMAP:";
const VERSION = 1;

/** So many bytes of the whole a part holds at most: drawn, it has 61 modules a side, which a webcam tells apart. */
const BLOCK_BYTES = 220;

/** Into so many parts a whole is cut at most: shown five a second, they take 26 seconds. */
const MOST_NEEDED = 128;

/** The first bytes of the SHA-256 of the whole: tell parts of two wholes apart, and whether it came together right. */
const DIGEST_BYTES = 6;
const HEADER_BYTES = 6 + DIGEST_BYTES;

/** One part of something that is shown as QR codes, as it was read: docs/screen-code.md. */
export type CodePart = {
  /** Of which whole it is: the begin of its SHA-256, as hex. */
  readonly of: string;
  /** How many different parts give the whole, whichever these are. */
  readonly needed: number;
  /** Length of the whole, in bytes. */
  readonly size: number;
  /** Which part it is, 0 to 254. */
  readonly place: number;
  readonly block: Uint8Array<ArrayBuffer>;
};

/** Something cut into parts: how many are needed, and the text of each of the 255 that there are. */
export type CodeParts = { readonly needed: number; readonly textOf: (place: number) => string };

/**
 * Cuts bytes into parts, each small enough for one QR code. There are 255 of them, or one if one holds all; any
 * `needed` of them give the bytes back.
 *
 * @returns `too-large` for what a camera would have to look at for too long
 */
export async function cutIntoParts(
  whole: Uint8Array<ArrayBuffer>,
): Promise<Result<CodeParts, "too-large">> {
  const needed = Math.max(1, Math.ceil(whole.length / BLOCK_BYTES));
  if (needed > MOST_NEEDED) return failed("too-large");
  const length = Math.ceil(whole.length / needed);
  const blocks = new Map<number, Uint8Array>();
  for (let place = 0; place < needed; place++) {
    const block = new Uint8Array(length);
    block.set(whole.subarray(place * length, (place + 1) * length));
    blocks.set(place, block);
  }
  const digest = await digestOf(whole);
  const { length: size } = whole;
  return ok({
    needed,
    textOf: (place) => {
      const header = [VERSION, needed, place, size >> 16, (size >> 8) & 255, size & 255];
      return MARK + toBase45(new Uint8Array([...header, ...digest, ...blockAt(blocks, place)]));
    },
  });
}

/** What a QR code says as a part; `null` if it is none of this app, or of a version to come. */
export function readPart(text: string): CodePart | null {
  if (!text.startsWith(MARK) || text.length > 2 * BLOCK_BYTES) return null;
  const bytes = fromBase45(text.slice(MARK.length));
  if (!bytes || bytes.length < HEADER_BYTES) return null;
  const [version = 0, needed = 0, place = 0, high = 0, middle = 0, low = 0] = bytes;
  const size = (high << 16) | (middle << 8) | low;
  const block = bytes.slice(HEADER_BYTES);
  const isOne =
    version === VERSION &&
    needed >= 1 &&
    needed <= MOST_NEEDED &&
    place < MOST_BLOCKS &&
    block.length <= BLOCK_BYTES &&
    block.length === Math.ceil(size / needed);
  return isOne ? { of: toHex(bytes.slice(6, HEADER_BYTES)), needed, size, place, block } : null;
}

/** Parts of one whole, each once, in whichever order they came. */
export type Gathered = Omit<CodePart, "place" | "block"> & {
  readonly blocks: ReadonlyMap<number, Uint8Array>;
};

/** The same with one part more. A part of another whole begins anew: that one is shown now. */
export function gather(before: Gathered | null, part: CodePart): Gathered {
  const { of, needed, size, place, block } = part;
  const isSame = before?.of === of && before.needed === needed && before.size === size;
  if (isSame && (before.blocks.has(place) || before.blocks.size >= needed)) return before;
  const blocks = new Map(isSame ? before.blocks : []);
  return { of, needed, size, blocks: blocks.set(place, block) };
}

/**
 * The whole, once there are enough parts.
 *
 * @returns `unfinished` before; `damaged` if the parts do not come together to what their digest says
 */
export async function wholeOf({
  of,
  needed,
  size,
  blocks,
}: Gathered): Promise<Result<Uint8Array<ArrayBuffer>, "unfinished" | "damaged">> {
  if (blocks.size < needed) return failed("unfinished");
  const length = Math.ceil(size / needed);
  const whole = new Uint8Array(needed * length);
  for (let place = 0; place < needed; place++) whole.set(blockAt(blocks, place), place * length);
  const cut = whole.slice(0, size);
  return toHex(await digestOf(cut)) === of ? ok(cut) : failed("damaged");
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, DIGEST_BYTES);
}
