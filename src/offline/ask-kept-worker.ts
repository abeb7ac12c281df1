/**
 * Asks the worker that keeps the app's files.
 *
 * @param limit - milliseconds after which it counts as having nothing to say, as one of an earlier build
 * @returns what it answered, else `undefined`
 */
export function askKeptWorker(
  worker: ServiceWorker,
  message: unknown,
  limit = Infinity,
): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const answer = (data: unknown) => {
      port1.close();
      resolve(data);
    };
    port1.addEventListener("message", ({ data }) => answer(data));
    port1.start();
    worker.postMessage(message, [port2]);
    if (Number.isFinite(limit)) setTimeout(() => answer(undefined), limit);
  });
}
