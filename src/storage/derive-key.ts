import { ownScript } from "@/lib/own-script";
import type { ScryptCost } from "@/storage/lock-record";
// oxlint-disable-next-line import/default -- an address, which the build puts in the file's place
import workerAddress from "@/storage/stretch-worker?worker&url";
import type { Stretched, StretchOrder } from "@/storage/stretch-worker";

/**
 * How hard a key is worked for at least, however slow the device: OWASP's password storage cheat sheet names it
 * among the settings of scrypt that are enough, the one with little memory (32 MB).
 */
const FLOOR: ScryptCost = { logN: 15, p: 3 };

/** A tenth or so of the work that is aimed at. */
const PROBE: ScryptCost = { logN: 14, p: 1 };

/** Memory that devices of today have to spare: 128 MB. */
const AIMED_LOG_N = 17;

/** How long, in milliseconds, opening may take on this device. */
const AIMED_MS = 750;
const LONGEST_MS = 1000;
const MOST_ROUNDS = 8;

/**
 * A key from a passcode, made in a worker so that the screen goes on. Passcodes that look the same give the
 * same key, however they were typed.
 *
 * @returns 32 bytes; `null`: this device has not the memory
 */
export async function deriveKey(
  passcode: string,
  salt: Uint8Array,
  cost: ScryptCost,
): Promise<Uint8Array | null> {
  const order = { passcode: passcode.normalize("NFKC").trim(), salt, cost };
  return (await stretch(order))?.key ?? null;
}

/** What a new lock should cost on this device: about three quarters of a second, never less than the floor. */
export async function calibratedCost(): Promise<ScryptCost> {
  const probe = { passcode: "", salt: new Uint8Array(16), cost: PROBE };
  const took = (await stretch(probe))?.took;
  const cost = took === undefined ? FLOOR : costFor(took);
  const hasMemory =
    cost === FLOOR || (await stretch({ ...probe, cost: { ...cost, p: 1 } })) !== null;
  return hasMemory ? cost : FLOOR;
}

/**
 * The cost that takes about as long as aimed at.
 *
 * @param took - milliseconds that 2^14 blocks took
 */
export function costFor(took: number): ScryptCost {
  const round = took * 2 ** (AIMED_LOG_N - PROBE.logN);
  if (round > LONGEST_MS) return FLOOR;
  return { logN: AIMED_LOG_N, p: Math.min(MOST_ROUNDS, Math.max(1, Math.round(AIMED_MS / round))) };
}

/** Where no worker can be had the screen stands still for that long, and it works all the same. */
async function stretch(order: StretchOrder): Promise<Stretched> {
  const worker = startWorker();
  if (!worker) return stretchHere(order);
  try {
    const answer = new Promise<Stretched>((resolve, reject) => {
      worker.addEventListener("message", ({ data }: MessageEvent<Stretched>) => resolve(data));
      worker.addEventListener("error", () => reject(new Error("the worker did not start")));
    });
    worker.postMessage(order);
    return await answer;
  } catch {
    return await stretchHere(order);
  } finally {
    worker.terminate(); // its memory goes with it, and the key in it
  }
}

function startWorker(): Worker | null {
  try {
    return new Worker(ownScript(workerAddress));
  } catch {
    return null;
  }
}

async function stretchHere({ passcode, salt, cost }: StretchOrder): Promise<Stretched> {
  const { stretchPasscode } = await import("@/storage/stretch-passcode");
  const before = performance.now();
  try {
    const key = stretchPasscode(passcode, salt, cost);
    return { key, took: performance.now() - before };
  } catch {
    return null;
  }
}
