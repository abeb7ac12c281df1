import { useCallback, useEffect, useRef, useState } from "react";

import { type Draft, type DraftAction, draftAfter } from "@/features/mark/draft";
import type { Database } from "@/storage/database";
import { saveMapWithHistory } from "@/storage/maps";
import type { SaveFailure } from "@/storage/save-failure";

/** Whether what is on the screen is on the disk. */
export type SaveState = "saved" | "saving" | SaveFailure;

/** A map being marked, and what can be done with it. */
export type Marking = {
  readonly draft: Draft;
  readonly saveState: SaveState;
  readonly act: (action: DraftAction) => void;
  readonly saveAgain: () => void;
  /** Puts another map on the table. It is stored once something is marked in it. */
  readonly begin: (draft: Draft) => void;
};

/**
 * A map being marked: every action is drawn first and then written, one write at a time, the newest
 * state always. `saved` is said only once the database has committed that very state.
 */
export function useDraft(db: Database, initial: Draft): Marking {
  const [draft, setDraft] = useState(initial);
  const [saveState, setSaveState] = useState<SaveState>("saved");
  const newest = useRef(initial);
  const isWriting = useRef(false);

  const save = useCallback(async () => {
    if (isWriting.current) return; // the write under way goes on with the newest when it is done
    isWriting.current = true;
    try {
      for (;;) {
        const written = newest.current;
        const { map, past, future } = written;
        const result = await saveMapWithHistory(db, map, { mapId: map.id, past, future });
        if (!result.ok) {
          setSaveState(result.failure);
          return;
        }
        if (newest.current === written || newest.current.map.id !== map.id) {
          setSaveState("saved");
          performance.mark("fasciamap:saved");
          return;
        }
      }
    } finally {
      isWriting.current = false;
    }
  }, [db]);

  const act = useCallback(
    (action: DraftAction) => {
      const next = draftAfter(newest.current, action, new Date().toISOString());
      if (next === newest.current) return;
      newest.current = next;
      setDraft(next);
      setSaveState("saving");
      afterNextPicture(() => void save());
    },
    [save],
  );

  // Leaving the page does not wait for the next picture.
  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === "hidden") void save();
    };
    document.addEventListener("visibilitychange", flush);
    return () => document.removeEventListener("visibilitychange", flush);
  }, [save]);

  const saveAgain = useCallback(() => void save(), [save]);
  const begin = useCallback((other: Draft) => {
    newest.current = other;
    setDraft(other);
    setSaveState("saved");
  }, []);

  return { draft, saveState, act, saveAgain, begin };
}

/** Runs once the screen shows what was just changed; a hidden page draws nothing, so it runs soon. */
function afterNextPicture(run: () => void): void {
  if (document.visibilityState === "hidden") {
    run();
    return;
  }
  requestAnimationFrame(() => setTimeout(run));
}
