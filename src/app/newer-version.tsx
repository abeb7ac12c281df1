import "@/app/newer-version.css";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useLocation } from "wouter";

import type { SaveState } from "@/features/mark/draft-keeper";
import { isUnfinished, onUnfinished } from "@/lib/unfinished";
import { useMessages } from "@/messages/use-messages";
import { appFiles, keepAppFiles, onAppFiles } from "@/offline/app-worker";
import { loadAgain } from "@/offline/load-again";
import type { Database } from "@/storage/database";
import { settleWrites } from "@/storage/settle-writes";

type NewerVersionProps = {
  readonly db: Database;
  /** Of the map on the table. */
  readonly saveState: SaveState;
  readonly onSave: () => void;
};

/**
 * Has the app's files kept for use without a network, and offers a newer version once it is there: in one line,
 * on no screen where something is being marked, timed or filled in. It is taken when the person says so, after
 * everything is on the disk; the same screen then comes back.
 */
export function NewerVersion({ db, saveState, onSave }: NewerVersionProps) {
  const say = useMessages();
  const [here] = useLocation();
  const { hasNewer } = useSyncExternalStore(onAppFiles, appFiles);
  const isBusy = useSyncExternalStore(onUnfinished, isUnfinished);
  const [isWanted, setIsWanted] = useState(false);
  const isUnsaved = saveState !== "saved" && saveState !== "saving";

  // What the first tap needs comes first; on other screens there is no figure to wait for.
  useEffect(() => {
    const until = isDrawn() || here !== "/" ? Promise.resolve() : drawn();
    void until.then(keepAppFiles);
  }, [here]);

  useEffect(() => {
    if (!isWanted || saveState !== "saved") return;
    void settleWrites(db).then(loadAgain, () => setIsWanted(false));
  }, [db, isWanted, saveState]);

  const isShown = hasNewer && !isBusy && here !== "/";
  return (
    <div role="status" className="newer-version" data-shown={isShown || undefined}>
      {isShown && (
        <>
          <p>{say(isUnsaved ? "version.unsaved" : "version.newer")}</p>
          <button
            type="button"
            className="button"
            disabled={isWanted && !isUnsaved}
            onClick={() => {
              if (saveState !== "saved") onSave();
              setIsWanted(true);
            }}
          >
            {say(isWanted && !isUnsaved ? "version.coming" : "version.take")}
          </button>
        </>
      )}
    </div>
  );
}

/** As `App` says it. */
const DRAWN = "fasciamap:ready";

/** Longest wait, in milliseconds, for a figure that may never be drawn. */
const DRAWN_LIMIT = 20_000;

function isDrawn(): boolean {
  return performance.getEntriesByName(DRAWN).length > 0;
}

function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver(() => {
      if (isDrawn()) resolve();
    });
    observer.observe({ type: "mark" });
    setTimeout(resolve, DRAWN_LIMIT);
  });
}
