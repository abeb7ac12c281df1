import { Encrypter } from "age-encryption";

/** How long a guess shall take on this device, in milliseconds. */
const AIM_MS = 1000;

/** The factor by which the device is measured: quick, and large enough to be told from the rest. */
const MEASURED = 13;

/** The least and the most that is written: 2^16 costs 64 MiB, 2^18 (the age command's own) 256 MiB. */
const LEAST = 16;
const MOST = 18;

/** Finds out once how much scrypt work this device does in about a second. */
export async function calibratedWorkFactor(now: () => number): Promise<number> {
  await measure(now); // the first run is not compiled yet
  return workFactorFor(await measure(now));
}

/**
 * The work factor, as the power of two, that takes about a second at most, within what is written.
 *
 * @param measuredMs - how long 2^13 took
 */
export function workFactorFor(measuredMs: number): number {
  const steps = Math.floor(Math.log2(AIM_MS / Math.max(measuredMs, 0.001)));
  return Math.min(MOST, Math.max(LEAST, MEASURED + steps));
}

async function measure(now: () => number): Promise<number> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase("to measure by");
  encrypter.setScryptWorkFactor(MEASURED);
  const began = now();
  await encrypter.encrypt(new Uint8Array());
  return now() - began;
}
