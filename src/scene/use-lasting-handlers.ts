import { useLayoutEffect, useState } from "react";

type Handler = (...args: readonly unknown[]) => unknown;

/**
 * The same properties, with functions in place of the handlers (what begins with "on") that stay the same
 * while there is one at all, and call the newest. So what only gets new handlers is like it was.
 */
export function useLastingHandlers<Props extends object>(props: Props): Props {
  const [lasting] = useState(() => makeLasting(props));
  useLayoutEffect(() => lasting.take(props));
  return lasting.like(props);
}

function makeLasting<Props extends object>(first: Props) {
  let newest = first;
  const handlers = new Map<string, Handler>();

  function lastingHandler(name: string): Handler {
    const handler: Handler =
      handlers.get(name) ??
      ((...args) => {
        const present: unknown = Reflect.get(newest, name);
        return typeof present === "function" ? Reflect.apply(present, undefined, args) : undefined;
      });
    handlers.set(name, handler);
    return handler;
  }

  return {
    take(props: Props): void {
      newest = props;
    },
    like(props: Props): Props {
      const entries = Object.entries(props).map(([name, value]: [string, unknown]) => {
        const isHandler = name.startsWith("on") && typeof value === "function";
        return [name, isHandler ? lastingHandler(name) : value];
      });
      return Object.fromEntries(entries) as Props; // the same names, and functions for functions
    },
  };
}
