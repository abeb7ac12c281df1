/** Longest wait, in milliseconds, for a newer version that is on its way. */
const NEWER_LIMIT = 8000;

/**
 * Loads the page anew, in its newest version if the host can be asked: the way out where this one cannot go
 * on, and what a person agrees to who wants the newer one. What is not saved yet is lost, so save it first.
 */
export async function loadAgain(): Promise<void> {
  const found = navigator.serviceWorker?.getRegistration();
  await Promise.race([
    found?.then(takeNewest).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, NEWER_LIMIT)),
  ]);
  location.reload();
}

async function takeNewest(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  if (!registration) return;
  await registration.update().catch(() => undefined);
  const coming = registration.installing;
  if (coming) await changeOf(coming, (state) => state === "installed" || state === "redundant");
  const newest = registration.waiting;
  if (!newest) return;
  const taken = changeOf(newest, (state) => state !== "installed" && state !== "activating");
  newest.postMessage("take-over");
  await taken;
}

function changeOf(worker: ServiceWorker, isSo: (state: ServiceWorkerState) => boolean) {
  return new Promise<void>((resolve) => {
    worker.addEventListener("statechange", () => {
      if (isSo(worker.state)) resolve();
    });
    if (isSo(worker.state)) resolve();
  });
}
