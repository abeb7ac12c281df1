import { useLayoutEffect, useRef, useState } from "react";

type Handler = (...args: readonly unknown[]) => unknown;

/**
 * The same properties, with functions in place of the handlers (what begins with "on") that stay the same
 * while there is one at all, and call the newest. So what only gets new handlers is like it was.
 */
export function useLastingHandlers<Props extends object>(props: Props): Props {
  const newest = useRef(props);
  const [handlers] = useState(() => new Map<string, Handler>());
  useLayoutEffect(() => {
    newest.current = props;
  });
  const entries = Object.entries(props).map(([name, value]: [string, unknown]) => {
    if (!name.startsWith("on") || typeof value !== "function") return [name, value];
    const made: Handler =
      handlers.get(name) ??
      ((...args) => {
        const handler: unknown = Reflect.get(newest.current, name);
        return typeof handler === "function" ? Reflect.apply(handler, undefined, args) : undefined;
      });
    handlers.set(name, made);
    return [name, made];
  });
  return Object.fromEntries(entries) as Props; // the same names, and functions for functions
}
