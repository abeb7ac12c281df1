import { z } from "@/domain/zod";
import { LockRecord, type LockRecord as Lock } from "@/storage/lock-record";
import type { OpenLock } from "@/storage/lock-key";
import type { Seal } from "@/storage/seal";

const NEW_LINE = 10;

/** Longest first line that is looked for, in bytes. */
const HEADER_LIMIT = 4096;

const Header = z.readonly(
  z.object({
    format: z.literal("fasciamap-sealed-copy"),
    version: z.literal(1),
    lock: LockRecord,
  }),
);

/** An automatic copy of a locked database: the lock, so that the passcode opens it alone, and what it seals. */
export type SealedCopy = { readonly lock: Lock; readonly sealed: Uint8Array };

/** Seals a copy: one line of JSON that holds the lock, then the sealed bytes. */
export function sealCopy(
  { record, seal }: OpenLock,
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const header = { format: "fasciamap-sealed-copy", version: 1, lock: record };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const sealed = seal.seal(bytes, contextOf(record.id));
  const whole = new Uint8Array(line.length + sealed.length);
  whole.set(line);
  whole.set(sealed, line.length);
  return whole;
}

/** What such bytes hold; `null`: they are no sealed copy. */
export function readSealedCopy(bytes: Uint8Array): SealedCopy | null {
  const end = bytes.subarray(0, HEADER_LIMIT).indexOf(NEW_LINE);
  if (end < 0) return null;
  try {
    const line = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end));
    const header = Header.safeParse(JSON.parse(line));
    return header.success ? { lock: header.data.lock, sealed: bytes.subarray(end + 1) } : null;
  } catch {
    return null;
  }
}

/** Opens it; `null`: it is under another lock, or damaged. */
export function openCopy(seal: Seal, { lock, sealed }: SealedCopy): Uint8Array<ArrayBuffer> | null {
  const bytes = seal.open(sealed, contextOf(lock.id));
  return bytes && new Uint8Array(bytes);
}

function contextOf(lockId: string): string {
  return JSON.stringify(["fasciamap-sealed-copy", lockId]);
}
