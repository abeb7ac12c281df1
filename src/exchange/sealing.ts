// oxlint-disable-next-line import/default -- Vite makes it: the address of the built worker
import workerAddress from "@/exchange/seal-worker?worker&url";
import type { SealJobs } from "@/exchange/seal-jobs";
import { ownScript } from "@/lib/own-script";

/** Thrown when the worker cannot be started or ends: too little memory for a passphrase, an old browser. */
export class SealingFailed extends Error {
  override readonly name = "SealingFailed";
}

type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };
type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

/**
 * Has something sealed, opened or asked of a key in the worker, which is started by the first to ask.
 *
 * @throws {SealingFailed} the worker could not be started, or ended
 */
export function sealing<Job extends keyof SealJobs>(
  job: Job,
  ...values: Parameters<SealJobs[Job]>
): ReturnType<SealJobs[Job]> {
  const answered = new Promise((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve, reject });
    try {
      worker ??= start();
      worker.postMessage({ id: last, job, values });
    } catch (error) {
      end(error);
    }
  });
  return answered as ReturnType<SealJobs[Job]>; // as the job of that name gives it
}

function start(): Worker {
  const started = new Worker(ownScript(workerAddress), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) asked?.resolve(data.value);
    else asked?.reject(new SealingFailed(data.error));
  });
  started.addEventListener("error", (event) => end(event.message));
  return started;
}

/** The next to ask starts another. */
function end(why: unknown): void {
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(new SealingFailed(String(why)));
  waiting.clear();
}
