/** What is asked, and by which number it is answered. */
type Asked = { readonly id: number; readonly job: string; readonly values: readonly never[] };

/**
 * Lets a worker do what `askWorker` asks of it. Only this app's own page speaks to a worker, in types that match
 * the jobs.
 */
export function answerJobs(
  jobs: Readonly<Record<string, (...values: never[]) => Promise<unknown>>>,
): void {
  self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
    const { id, job, values } = data;
    const run = jobs[job] ?? (() => Promise.reject(new Error("there is no such job")));
    run(...values).then(
      (value) => self.postMessage({ id, value }),
      (error: unknown) => self.postMessage({ id, error: String(error) }),
    );
  });
}
