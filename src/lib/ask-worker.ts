/** Thrown when a worker cannot be started or ends: too little memory, an old browser. */
export class WorkerFailed extends Error {
  override readonly name = "WorkerFailed";
}

type Jobs = Readonly<Record<string, (...values: never[]) => Promise<unknown>>>;
type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };
type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** Has a job done by a worker. Rejects with `WorkerFailed` when that could not be started, or ended. */
export type Ask<All extends Jobs> = <Job extends keyof All>(
  job: Job,
  ...values: Parameters<All[Job]>
) => ReturnType<All[Job]>;

/**
 * A way to have jobs done by a worker, which the first to ask starts and which `answerJobs` answers in.
 *
 * @param start - starts the worker; the next to ask after it has ended starts another
 */
export function askWorker<All extends Jobs>(start: () => Worker): Ask<All> {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function started(): Worker {
    const made = start();
    made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error === undefined) asked?.resolve(data.value);
      else asked?.reject(new WorkerFailed(data.error));
    });
    made.addEventListener("error", (event) => end(event.message));
    return made;
  }

  function end(why: unknown): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new WorkerFailed(String(why)));
    waiting.clear();
  }

  return (job, ...values) => {
    const answered = new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      try {
        worker ??= started();
        worker.postMessage({ id: last, job, values });
      } catch (error) {
        end(error);
      }
    });
    return answered as ReturnType<All[typeof job]>; // as the job of that name gives it
  };
}
