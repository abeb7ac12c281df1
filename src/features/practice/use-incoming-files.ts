import { useEffect, useEffectEvent, useRef } from "react";

import { useMessages } from "@/messages/use-messages";

type IncomingFiles = {
  /** Files that the system has opened with the app; a list that is the same one again has been opened. */
  readonly handed: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
};

/**
 * Files that reach the page by other ways than its button: let go anywhere on it, pasted into it (a file, or the
 * text that is in one), or opened with the installed app.
 */
export function useIncomingFiles({ handed, onFiles }: IncomingFiles): void {
  const say = useMessages();
  const opened = useRef<readonly File[]>([]);
  const open = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  });

  useEffect(() => {
    if (handed === opened.current) return; // an effect may run twice
    opened.current = handed;
    open(handed);
  }, [handed]);

  const drop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    open([...(event.dataTransfer?.files ?? [])]);
  });

  const paste = useEffectEvent(({ target, clipboardData }: ClipboardEvent) => {
    if (target instanceof Element && target.closest("input, textarea")) return;
    const files = [...(clipboardData?.files ?? [])];
    const text = clipboardData?.getData("text/plain").trim() ?? "";
    if (files.length > 0) open(files);
    else if (text !== "") open([new File([text], say("open.pasted"))]);
  });

  // Anywhere on the page: a file let go beside a small target would replace the app.
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    window.addEventListener("drop", (event) => drop(event), { signal });
    window.addEventListener("paste", (event) => paste(event), { signal });
    return () => stop.abort();
  }, []);
}
