import { type ReactNode, useDeferredValue } from "react";

type LaterProps = { readonly children?: ReactNode };

/**
 * Shows its content as it was, and the new one right after, in a task of its own that gives way to touches: so what
 * was tapped is answered before all that only follows from it.
 */
export function Later({ children }: LaterProps) {
  return useDeferredValue(children);
}
