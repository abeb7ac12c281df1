import { failed, ok, type Result } from "@/lib/result";
import { fromBase64, toBase64 } from "@/storage/base64";
import { deriveKey } from "@/storage/derive-key";
import type { LockRecord, ScryptCost } from "@/storage/lock-record";
import { KEY_LENGTH, makeSeal, type Seal } from "@/storage/seal";

/**
 * Why a lock does not open.
 *
 * - `wrong-passcode`: or its record was changed, which cannot be told apart
 * - `no-memory`: this device has not the memory that the lock takes
 */
export type UnlockFailure = "wrong-passcode" | "no-memory";

/** A lock that is open: its record, and what rows are sealed with. */
export type OpenLock = { readonly record: LockRecord; readonly seal: Seal };

const SALT_LENGTH = 16;

/** A new lock with a key of its own. `no-memory`: not at that cost on this device. */
export async function newLock(
  passcode: string,
  cost: ScryptCost,
): Promise<Result<OpenLock, UnlockFailure>> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  return wrap(key, crypto.randomUUID(), passcode, cost);
}

/** Opens a lock by its passcode. */
export async function openLock(
  record: LockRecord,
  passcode: string,
): Promise<Result<OpenLock, UnlockFailure>> {
  const key = await unwrap(record, passcode);
  return key.ok ? ok({ record, seal: makeSeal(key.value, record.id) }) : key;
}

/** The same lock with another passcode: rows need not be sealed anew. */
export async function changedLock(
  record: LockRecord,
  passcode: string,
  next: string,
  cost: ScryptCost,
): Promise<Result<OpenLock, UnlockFailure>> {
  const key = await unwrap(record, passcode);
  return key.ok ? wrap(key.value, record.id, next, cost) : key;
}

async function wrap(
  key: Uint8Array,
  id: string,
  passcode: string,
  cost: ScryptCost,
): Promise<Result<OpenLock, UnlockFailure>> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_LENGTH));
  const outer = await deriveKey(passcode, salt, cost);
  if (!outer) return failed("no-memory");
  const open = { version: 1, id, cost, salt: toBase64(salt) } as const;
  const wrapped = makeSeal(outer, id).seal(key, contextOf(open));
  return ok({ record: { ...open, wrapped: toBase64(wrapped) }, seal: makeSeal(key, id) });
}

async function unwrap(
  record: LockRecord,
  passcode: string,
): Promise<Result<Uint8Array, UnlockFailure>> {
  const outer = await deriveKey(passcode, fromBase64(record.salt), record.cost);
  if (!outer) return failed("no-memory");
  const key = makeSeal(outer, record.id).open(fromBase64(record.wrapped), contextOf(record));
  return key?.length === KEY_LENGTH ? ok(key) : failed("wrong-passcode");
}

function contextOf({ version, id, cost, salt }: Omit<LockRecord, "wrapped">): string {
  return JSON.stringify(["fasciamap-lock", version, id, cost.logN, cost.p, salt]);
}
