import type { ScryptCost } from "@/storage/lock-record";
import { stretchPasscode } from "@/storage/stretch-passcode";

/** What this worker is asked, once in its life. */
export type StretchOrder = {
  readonly passcode: string;
  readonly salt: Uint8Array;
  readonly cost: ScryptCost;
};

/** What it answers: the key and how long that took, in milliseconds; `null`: not on this device. */
export type Stretched = { readonly key: Uint8Array; readonly took: number } | null;

self.addEventListener("message", ({ data }: MessageEvent<StretchOrder>) => {
  self.postMessage(stretched(data));
});

function stretched({ passcode, salt, cost }: StretchOrder): Stretched {
  const before = performance.now();
  try {
    const key = stretchPasscode(passcode, salt, cost);
    return { key, took: performance.now() - before };
  } catch {
    return null; // not enough memory
  }
}
