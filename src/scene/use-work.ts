import { useEffect, useState } from "react";

import type { Work } from "@/lib/work";
import { inSlices } from "@/scene/in-slices";

/**
 * What some work comes to, done in slices after the picture; `null` until it is done for the first
 * time. While it is done anew, the value before stays.
 *
 * @param start - another function for other work; `null` where there is none
 */
export function useWork<Value>(start: (() => Work<Value>) | null): Value | null {
  const [done, setDone] = useState<{ readonly value: Value } | null>(null);

  useEffect(() => (start ? inSlices(start(), (value) => setDone({ value })) : undefined), [start]);

  return start && (done?.value ?? null);
}
