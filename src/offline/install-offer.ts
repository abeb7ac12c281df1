/** What browsers give that let a page offer to install it; no standard type has it. */
type InstallEvent = Event & { readonly prompt: () => Promise<unknown> };

let offered: (() => void) | null = null;
const listeners = new Set<() => void>();

/** What asks the browser to install the app, while it would; else `null`. */
export function installOffer(): (() => void) | null {
  return offered;
}

/** Has it called whenever `installOffer` changes; gives what ends that. */
export function onInstallOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the browser's offer for the page about the app, instead of a line over whatever is being done. */
export function keepInstallOffer(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    if (!isInstallEvent(event)) return;
    event.preventDefault();
    set(() => {
      set(null); // it can be asked once
      void event.prompt();
    });
  });
  window.addEventListener("appinstalled", () => set(null));
}

function isInstallEvent(event: Event): event is InstallEvent {
  return "prompt" in event;
}

function set(offer: (() => void) | null): void {
  offered = offer;
  for (const listener of listeners) listener();
}
