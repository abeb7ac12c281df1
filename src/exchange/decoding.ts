import { decodeMapFile } from "@/exchange/decode-map-file";
import type { DecodeJobs } from "@/exchange/decode-worker";
// oxlint-disable-next-line import/default -- Vite makes it: the address of the built worker
import workerAddress from "@/exchange/decode-worker?worker&url";
import { askWorker } from "@/lib/ask-worker";
import { ownScript } from "@/lib/own-script";

const ask = askWorker<DecodeJobs>(() => new Worker(ownScript(workerAddress), { type: "module" }));

/**
 * The same as `decodeMapFile` in a worker: a file of hundreds of maps takes longer than a frame. Where there is no worker to
 * be had, the screen waits for it.
 */
export async function decoding(bytes: Uint8Array): ReturnType<DecodeJobs["decode"]> {
  try {
    return await ask("decode", bytes);
  } catch {
    return decodeMapFile(bytes);
  }
}
