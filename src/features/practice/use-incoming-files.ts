import { useEffect, useEffectEvent, useRef } from "react";

import { useMessages } from "@/messages/use-messages";

/** Files that reached the app itself, on whatever screen. */
export type Handed = {
  readonly files: readonly File[];
  /** They may be from anybody, so the person is asked before they are taken in. */
  readonly isAsked: boolean;
};

type IncomingFiles = {
  readonly handed: Handed | null;
  /** What was handed has been seen to: it is not to come again. */
  readonly onHandedDone: () => void;
  readonly onFiles: (files: readonly File[]) => void;
};

/**
 * Files that reach the page by other ways than its button: let go anywhere on it, pasted into it (a file, or the
 * text that is in one), or opened with the installed app.
 */
export function useIncomingFiles({ handed, onHandedDone, onFiles }: IncomingFiles): void {
  const say = useMessages();
  const opened = useRef<Handed>(null);
  const open = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  });

  const openHanded = useEffectEvent((files: readonly File[]) => {
    open(files);
    onHandedDone();
  });

  useEffect(() => {
    if (!handed || handed.isAsked || handed === opened.current) return; // an effect may run twice
    opened.current = handed;
    openHanded(handed.files);
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
