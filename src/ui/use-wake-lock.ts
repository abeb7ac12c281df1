import { useEffect } from "react";

/** Whether this browser can keep its screen on. */
export function canKeepAwake(): boolean {
  return "wakeLock" in navigator;
}

/** Keeps the screen on as long as it is wanted and the page is seen; where that is refused, nothing happens. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !canKeepAwake()) return;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    const letGo = () => void lock?.release().catch(ignore);

    // The browser lets go by itself whenever the page is hidden.
    async function keep() {
      if (document.visibilityState !== "visible") return;
      try {
        lock = await navigator.wakeLock.request("screen");
        if (isOver) letGo();
      } catch {
        // Refused, as with little battery: the hold counts on by the clock all the same.
      }
    }
    const keepAgain = () => void keep();

    keepAgain();
    document.addEventListener("visibilitychange", keepAgain);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", keepAgain);
      letGo();
    };
  }, [isWanted]);
}

function ignore(): void {}
