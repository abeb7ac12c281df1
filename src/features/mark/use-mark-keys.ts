import { useEffect, useEffectEvent } from "react";

type MarkKeys = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
};

/**
 * Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y undo and redo, except while text is being typed; Ctrl+K asks for a
 * place by name. ⌘ on a Mac. With a modifier key, so that no letter said or typed by mistake does anything.
 */
export function useMarkKeys({ undo, redo, find }: MarkKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "k" && !event.shiftKey) find();
    else if (isTyping(event.target)) return;
    else if (key === "z" && !event.shiftKey) undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) redo();
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio")
  );
}
