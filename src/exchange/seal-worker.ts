import { sealJobs } from "@/exchange/seal-jobs";

/** What is asked, and by which number it is answered. */
type Asked = {
  readonly id: number;
  readonly job: keyof typeof sealJobs;
  readonly values: readonly unknown[];
};

// A worker: only this app's own page speaks to it, through sealing.ts, whose types match the jobs.
self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const { id, job, values } = data;
  const run: (...given: never[]) => Promise<unknown> = sealJobs[job];
  run(...(values as never[])).then(
    (value) => self.postMessage({ id, value }),
    (error: unknown) => self.postMessage({ id, error: String(error) }),
  );
});
