const SIGNS = ["pointerdown", "keydown", "wheel"] as const;
/** Nobody who is at work is interrupted at midnight. */
const QUIET_MS = 3_600_000;
const LOOK_EVERY_MS = 60_000;

/**
 * Tells when a page that was left open is there on another day than that on which it was last used: installed apps
 * stay open for days. For the rest of the page's life.
 */
export function tellNewDay(onNewDay: () => void): void {
  let used = new Date();
  for (const sign of SIGNS) {
    window.addEventListener(sign, () => (used = new Date()), { capture: true, passive: true });
  }

  function look() {
    const now = new Date();
    const isQuiet = now.getTime() - used.getTime() >= QUIET_MS;
    if (!isQuiet || now.toDateString() === used.toDateString()) return;
    used = now;
    onNewDay();
  }

  setInterval(look, LOOK_EVERY_MS);
  window.addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look); // a page that slept is asked before it is touched
}
