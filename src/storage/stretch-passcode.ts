import { scrypt } from "@noble/hashes/scrypt.js";

import type { ScryptCost } from "@/storage/lock-record";
import { KEY_LENGTH } from "@/storage/seal";

/**
 * A key from a passcode by scrypt (RFC 7914), which takes memory as well as time to guess at. Blocks for as
 * long as that takes.
 *
 * @param salt - any bytes, other ones for each lock
 * @returns 32 bytes
 * @throws {RangeError} the device has not the memory for it
 */
export function stretchPasscode(
  passcode: string,
  salt: Uint8Array,
  { logN, p }: ScryptCost,
): Uint8Array {
  return scrypt(passcode, salt, { N: 2 ** logN, r: 8, p, dkLen: KEY_LENGTH });
}
