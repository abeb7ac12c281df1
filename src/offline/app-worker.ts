import { ownScript } from "@/lib/own-script";
import { askKeptWorker } from "@/offline/ask-kept-worker";

/** Where the build writes the worker. */
const WORKER = "./sw.js";

/** A page that is left open looks for a new version at most so often. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;

/** Whether the app works without a network, and whether a newer version of it waits to be taken. */
export type AppFiles = { readonly areKept: boolean; readonly hasNewer: boolean };

let files: AppFiles = { areKept: false, hasNewer: false };
let hasBegun = false;
const listeners = new Set<() => void>();

/** How things stand now. The same object as long as nothing has changed. */
export function appFiles(): AppFiles {
  return files;
}

/** Has it called whenever `appFiles` changes; gives what ends that. */
export function onAppFiles(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Has the browser keep all files of the app, once for a page: to be called when the page has what it needs
 * itself. A newer version is fetched beside it and waits; nothing is taken without `loadAgain`.
 */
export async function keepAppFiles(): Promise<void> {
  if (hasBegun || !("serviceWorker" in navigator)) return;
  hasBegun = true;
  performance.mark("fasciamap:keeping");
  try {
    const { serviceWorker } = navigator;
    // TypeScript knows nothing of trusted addresses yet, which a browser that heeds them insists on.
    const registration: ServiceWorkerRegistration | undefined = await serviceWorker.register(
      ownScript(WORKER),
      { updateViaCache: "none" },
    );
    if (!registration) return; // where tests forbid it
    watchForNewer(registration);
    const { active } = await serviceWorker.ready;
    if (!active || !(await isComplete(active))) return;
    change({ areKept: true });
    performance.mark("fasciamap:kept");
  } catch {
    // A browser that refuses, as in some private windows, or no network: the app works as long as there is one.
  }
}

function watchForNewer(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  const wasControlled = serviceWorker.controller !== null;
  if (registration.waiting && registration.active) change({ hasNewer: true });
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && registration.active) change({ hasNewer: true });
    });
  });
  // Another tab has taken the newer version. The first worker of all takes the page it came from.
  let hasWorker = wasControlled;
  serviceWorker.addEventListener("controllerchange", () => {
    if (hasWorker) change({ hasNewer: true });
    hasWorker = true;
  });

  let looked = Date.now();
  const look = () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < LOOK_AGAIN_MS) return;
    looked = Date.now();
    void registration.update().catch(() => undefined); // without a network there is none to be found
  };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", look);
}

/** Asks the worker to fetch what it lacks, as after "delete everything". */
async function isComplete(worker: ServiceWorker): Promise<boolean> {
  return (await askKeptWorker(worker, "complete")) === true;
}

function change(changed: Partial<AppFiles>): void {
  files = { ...files, ...changed };
  for (const listener of listeners) listener();
}
