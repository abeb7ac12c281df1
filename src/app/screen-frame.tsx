import { type ReactNode, Suspense } from "react";
import { useLocation } from "wouter";

import { NewerVersion, UnsavedNote } from "@/app/later-screens";
import { PartBoundary } from "@/app/part-boundary";
import { PartMissingNote } from "@/app/part-missing-note";
import type { Shape } from "@/domain/shape";
import { SaveNotice } from "@/features/mark/save-notice";
import type { Marking } from "@/features/mark/use-draft";
import type { Database } from "@/storage/database";

type ScreenFrameProps = {
  readonly db: Database;
  readonly marking: Marking;
  readonly shape: Shape;
  /** The first screen has had its time: what else there is may be fetched. */
  readonly isSettled: boolean;
  readonly children: ReactNode;
};

/** What stands around every screen: what was not stored, the offer of a newer version, and what is said if the screen does not come. */
export function ScreenFrame({ db, marking, shape, isSettled, children }: ScreenFrameProps) {
  const [here] = useLocation();
  const { draft, saveState, saveAgain } = marking;
  const unsaved =
    saveState === "saved" ? null : (
      <SaveNotice state={saveState} map={draft.map} shape={shape} onRetry={saveAgain} />
    );

  return (
    <>
      {isSettled && (
        <div className="page-lines">
          <PartBoundary place="" instead={null}>
            <Suspense>
              <UnsavedNote />
              <NewerVersion db={db} saveState={saveState} onSave={saveAgain} />
            </Suspense>
          </PartBoundary>
        </div>
      )}
      <PartBoundary place={here} instead={<PartMissingNote unsaved={unsaved} />}>
        {children}
      </PartBoundary>
    </>
  );
}
