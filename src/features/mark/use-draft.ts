import { useCallback, useEffect, useState } from "react";

import type { Draft, DraftAction } from "@/features/mark/draft";
import { DraftKeeper, type SaveState } from "@/features/mark/draft-keeper";
import type { Database } from "@/storage/database";

/** A map being marked, and what can be done with it. */
export type Marking = {
  readonly draft: Draft;
  readonly saveState: SaveState;
  readonly act: (action: DraftAction) => void;
  readonly saveAgain: () => void;
  /** Writes what is not on the disk yet; resolves to whether everything is now. */
  readonly keep: () => Promise<boolean>;
  /** Puts another map on the table. It is stored once something is marked in it. */
  readonly begin: (draft: Draft) => void;
};

/**
 * A map being marked: every action is drawn first and then written, see `DraftKeeper`. What another
 * tab does to the same map is shown too.
 */
export function useDraft(db: Database, initial: Draft): Marking {
  const [draft, setDraft] = useState(initial);
  const [saveState, setSaveState] = useState<SaveState>("saved");
  const [keeper] = useState(
    () => new DraftKeeper(db, initial, { onDraft: setDraft, onSaveState: setSaveState }),
  );
  const [returns, setReturns] = useState(0);
  const { id } = draft.map;

  const act = useCallback(
    (action: DraftAction) => {
      if (keeper.act(action)) afterNextPicture(() => void keeper.save());
    },
    [keeper],
  );

  // Leaving the page does not wait for the next picture.
  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === "hidden") void keeper.save();
    };
    document.addEventListener("visibilitychange", flush);
    return () => document.removeEventListener("visibilitychange", flush);
  }, [keeper]);

  // A page that the browser had put to sleep knows nothing of what happened meanwhile.
  useEffect(() => {
    const wake = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      setReturns((count) => count + 1);
      void keeper.save(); // what could not be written on leaving
    };
    window.addEventListener("pageshow", wake);
    return () => window.removeEventListener("pageshow", wake);
  }, [keeper]);

  useEffect(() => {
    db.tellWhenClosed(() => keeper.sayClosed());
  }, [db, keeper]);

  useEffect(() => {
    let stop: (() => void) | null = null;
    let isLeft = false;
    void import("@/storage/watch").then(
      ({ watchMap }) => {
        if (!isLeft) stop = watchMap(db, id, (stored) => void keeper.takeOver(stored));
      },
      () => undefined, // without it the next save finds what the other tab has stored
    );
    return () => {
      isLeft = true;
      stop?.();
    };
  }, [db, id, keeper, returns]);

  const saveAgain = useCallback(() => void keeper.save(), [keeper]);
  const keep = useCallback(() => keeper.save().then(() => keeper.isSaved), [keeper]);
  const begin = useCallback((other: Draft) => keeper.begin(other), [keeper]);

  return { draft, saveState, act, saveAgain, keep, begin };
}

/** Runs once the screen shows what was just changed; a hidden page draws nothing, so it runs soon. */
function afterNextPicture(run: () => void): void {
  if (document.visibilityState === "hidden") {
    run();
    return;
  }
  requestAnimationFrame(() => setTimeout(run));
}
