/** So long is worked at a stretch, in milliseconds: well within a frame, also on a slower device. */
const SLICE_MS = 8;

/**
 * Lets long work be cut into slices, between which the browser does what is waiting: the work awaits the function that this
 * gives after each of its parts. Not inside a transaction of the database, which would be over then.
 *
 * @param slice - so many milliseconds it goes on at a stretch
 */
export function giveWay(slice = SLICE_MS): () => Promise<void> {
  let end = performance.now() + slice;
  return async () => {
    if (performance.now() < end) return;
    await nextTask();
    end = performance.now() + slice;
  };
}

/** No timer: a page that nobody sees gets one of these a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
