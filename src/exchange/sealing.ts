// oxlint-disable-next-line import/default -- Vite makes it: the address of the built worker
import workerAddress from "@/exchange/seal-worker?worker&url";
import type { SealJobs } from "@/exchange/seal-jobs";
import { askWorker } from "@/lib/ask-worker";
import { ownScript } from "@/lib/own-script";

/**
 * Has something sealed, opened or asked of a key in a worker: a guess at a passphrase takes a second. Rejects with
 * `WorkerFailed` where that does not work.
 */
export const sealing = askWorker<SealJobs>(
  () => new Worker(ownScript(workerAddress), { type: "module" }),
);
