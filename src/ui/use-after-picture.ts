import { startTransition, useEffect, useState } from "react";

/**
 * A value that follows another one only once the next picture is on its way, so that what was just
 * tapped is answered first and what takes longer comes after, in slices. Without a value it follows at once.
 *
 * @param delayMs - how long after that picture
 */
export function useAfterPicture<Value>(value: Value | null, delayMs = 0): Value | null {
  const [shown, setShown] = useState(value);
  if (value === null && shown !== null) setShown(null); // else the next one would begin with this

  useEffect(() => {
    let waiting = 0;
    const picture = requestAnimationFrame(() => {
      waiting = window.setTimeout(() => startTransition(() => setShown(value)), delayMs);
    });
    return () => {
      cancelAnimationFrame(picture);
      clearTimeout(waiting);
    };
  }, [value, delayMs]);

  return value === null ? null : shown;
}
