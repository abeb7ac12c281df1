import { z } from "@/domain/zod";
import { failed, ok, type Result } from "@/lib/result";
import { toHex } from "@/lib/to-hex";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";
import { readSetting } from "@/storage/settings";

/** A PIN is four to twelve digits. */
export const PIN_PATTERN = /^\d{4,12}$/;

/** Rounds of PBKDF2 with SHA-256, as OWASP's cheat sheet on storing passwords asks for (600,000 since 2023). */
const ROUNDS = 600_000;

/** So many wrong tries cost nothing; each further one makes the wait twice as long, up to five minutes. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

const StoredPin = z.object({ salt: z.string(), hash: z.string(), rounds: z.int() });
const Tries = z.object({ count: z.int(), until: z.number() });

/** Why a PIN does not open: it is another, or it is too early to try again; then `until` when, in milliseconds since 1970. */
export type PinFailure = { readonly reason: "wrong" | "wait"; readonly until: number };

/** Whether a PIN was set on this device. */
export async function hasPin(db: Database): Promise<boolean> {
  return StoredPin.safeParse(parse(await readSetting(db, "pin"))).success;
}

/**
 * Sets the PIN, in place of one before, and forgets wrong tries. Only a salted hash of it is stored.
 *
 * @throws {Error} it is not four to twelve digits: a mistake in our code
 */
export async function setPin(db: Database, pin: string): Promise<Result<void, SaveFailure>> {
  if (!PIN_PATTERN.test(pin)) throw new Error("a PIN is four to twelve digits");
  const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
  const hash = await hashOf(pin, salt, ROUNDS);
  return attemptSave(db, () =>
    db.transaction("rw", db.settings, async () => {
      await db.settings.put({ name: "pin", value: JSON.stringify({ salt, hash, rounds: ROUNDS }) });
      await db.settings.delete("pinTries");
    }),
  );
}

/**
 * Tries a PIN. A try counts before it is known to be wrong, in the database, so that neither other tabs nor reloading
 * give further ones.
 *
 * @param now - milliseconds since 1970
 */
export async function tryPin(
  db: Database,
  pin: string,
  now: number,
): Promise<Result<void, PinFailure>> {
  const counted = await attemptSave(db, () =>
    db.transaction("rw", db.settings, async (): Promise<PinFailure | null> => {
      const { count, until } = await triesOf(db);
      if (now < until) return { reason: "wait", until };
      const tries = { count: count + 1, until: now + waitAfter(count + 1) };
      await db.settings.put({ name: "pinTries", value: JSON.stringify(tries) });
      return null;
    }),
  );
  if (!counted.ok) return failed({ reason: "wrong", until: now }); // what cannot be counted is not tried
  if (counted.value) return failed(counted.value);

  const stored = StoredPin.safeParse(parse(await readSetting(db, "pin")));
  const isRight =
    stored.success &&
    (await hashOf(pin, stored.data.salt, stored.data.rounds)) === stored.data.hash;
  if (!isRight) return failed({ reason: "wrong", until: (await triesOf(db)).until });
  await attemptSave(db, () =>
    db.transaction("rw", db.settings, () => db.settings.delete("pinTries")),
  );
  return ok(undefined);
}

function waitAfter(tries: number): number {
  if (tries < FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (tries - FREE_TRIES), LONGEST_WAIT_MS);
}

async function triesOf(db: Database): Promise<z.infer<typeof Tries>> {
  const tries = Tries.safeParse(parse(await readSetting(db, "pinTries")));
  return tries.success ? tries.data : { count: 0, until: 0 };
}

async function hashOf(pin: string, salt: string, rounds: number): Promise<string> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: fromHex(salt), iterations: rounds };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function parse(value: unknown): unknown {
  try {
    return typeof value === "string" ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}
