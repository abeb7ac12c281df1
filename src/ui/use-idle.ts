import { useEffect, useState } from "react";

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "input"] as const;

/**
 * How many seconds are left until nobody is there any more, once nothing was touched for a while; `null` before that.
 * Time counts by the clock, so that a device that slept is found idle at once.
 *
 * @param quietMs - nothing is said for so long
 * @param warnMs - then so much longer until `onIdle`, which is called once
 */
export function useIdle(
  isOn: boolean,
  quietMs: number,
  warnMs: number,
  onIdle: () => void,
): number | null {
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    if (!isOn) return;
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
      setLeft(null);
    };
    const ticking = setInterval(() => {
      const quiet = Date.now() - touched;
      if (quiet >= quietMs + warnMs) {
        clearInterval(ticking);
        setLeft(null);
        onIdle();
      } else if (quiet >= quietMs) setLeft(Math.ceil((quietMs + warnMs - quiet) / 1000));
    }, 1000);
    for (const sign of SIGNS) window.addEventListener(sign, touch, { passive: true });
    return () => {
      clearInterval(ticking);
      for (const sign of SIGNS) window.removeEventListener(sign, touch);
    };
  }, [isOn, quietMs, warnMs, onIdle]);

  return left;
}
