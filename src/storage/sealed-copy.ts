import { z } from "@/domain/zod";
import { giveWay } from "@/lib/give-way";
import { joinBytes } from "@/lib/join-bytes";
import { LockRecord, type LockRecord as Lock } from "@/storage/lock-record";
import type { OpenLock } from "@/storage/lock-key";
import type { Seal } from "@/storage/seal";

const NEW_LINE = 10;

/** Longest first line that is looked for, in bytes. */
const HEADER_LIMIT = 4096;

/** So many bytes are sealed at a stretch: some milliseconds. */
const PIECE = 512 * 1024;

/** What a seal adds to a piece: a nonce of 24 bytes and a tag of 16. */
const SEAL_BYTES = 40;

const kind = z.literal("fasciamap-sealed-copy");
const Header = z.union([
  z.readonly(z.object({ format: kind, version: z.literal(1), lock: LockRecord })),
  z.readonly(
    z.object({
      format: kind,
      version: z.literal(2),
      lock: LockRecord,
      /** Which copy the pieces are of, and how many there are: another copy's, or fewer, do not open. */
      copyId: z.string(),
      pieces: z.int().check(z.minimum(1)),
    }),
  ),
]);
type Header = z.infer<typeof Header>;

/** An automatic copy of a locked database: the lock, so that the passcode opens it alone, and what it seals. */
export type SealedCopy = {
  readonly lock: Lock;
  readonly header: Header;
  readonly sealed: Uint8Array;
};

/**
 * Seals a copy: one line of JSON that holds the lock, then the sealed bytes in pieces of one length, the last of them
 * shorter. Tens of megabytes would take a second at a stretch, so it gives way in between.
 */
export async function sealCopy(
  { record, seal }: OpenLock,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const header: Header = {
    format: "fasciamap-sealed-copy",
    version: 2,
    lock: record,
    copyId: crypto.randomUUID(),
    pieces: Math.max(1, Math.ceil(bytes.length / PIECE)),
  };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const whole = new Uint8Array(line.length + bytes.length + header.pieces * SEAL_BYTES);
  whole.set(line);
  const breathe = giveWay();
  let at = line.length;
  for (let piece = 0; piece < header.pieces; piece += 1) {
    const part = bytes.subarray(piece * PIECE, (piece + 1) * PIECE);
    const sealed = seal.seal(part, contextOf(header, piece));
    whole.set(sealed, at);
    at += sealed.length;
    await breathe();
  }
  return whole;
}

/** What such bytes hold; `null`: they are no sealed copy. */
export function readSealedCopy(bytes: Uint8Array): SealedCopy | null {
  const end = bytes.subarray(0, HEADER_LIMIT).indexOf(NEW_LINE);
  if (end < 0) return null;
  try {
    const line = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end));
    const header = Header.safeParse(JSON.parse(line));
    if (!header.success) return null;
    return { lock: header.data.lock, header: header.data, sealed: bytes.subarray(end + 1) };
  } catch {
    return null;
  }
}

/** Opens it; `null`: it is under another lock, or damaged. */
export function openCopy(
  seal: Seal,
  { header, sealed }: SealedCopy,
): Uint8Array<ArrayBuffer> | null {
  const pieces = header.version === 1 ? 1 : header.pieces;
  const length = header.version === 1 ? sealed.length : PIECE + SEAL_BYTES;
  const opened: Uint8Array[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const isLast = piece === pieces - 1;
    const part = sealed.subarray(piece * length, isLast ? undefined : (piece + 1) * length);
    const bytes = seal.open(part, contextOf(header, piece));
    if (!bytes) return null;
    opened.push(bytes);
  }
  return joinBytes(opened);
}

function contextOf(header: Header, piece: number): string {
  const { format, version, lock } = header;
  if (version === 1) return JSON.stringify([format, lock.id]);
  return JSON.stringify([format, version, lock.id, header.copyId, piece, header.pieces]);
}
