import { useEffect } from "react";

import { beginUnfinished } from "@/lib/unfinished";

/** Notes, as long as the component is there, that loading the page anew would cut something off. */
export function useUnfinished(isUnderWay = true): void {
  useEffect(() => (isUnderWay ? beginUnfinished() : undefined), [isUnderWay]);
}
