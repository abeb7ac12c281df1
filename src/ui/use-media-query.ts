import { useSyncExternalStore } from "react";

/** Whether a CSS media query holds now; the component follows when that changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = listFor(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => listFor(query).matches,
  );
}

const asked = new Map<string, MediaQueryList>();

/** Kept for the page's life: asking anew with each render costs more than the render. */
function listFor(query: string): MediaQueryList {
  const list = asked.get(query) ?? matchMedia(query);
  asked.set(query, list);
  return list;
}
