import { useCallback, useEffect, useState } from "react";
import { Route, Switch, useLocation } from "wouter";

import type { PosedFigure } from "@/body/posed-figure";
import type { Client } from "@/domain/client";
import type { Shape } from "@/domain/shape";
import type { Draft } from "@/features/mark/draft";
import { MarkScreen } from "@/features/mark/mark-screen";
import { ReviewScreen } from "@/features/mark/review-screen";
import { useDraft } from "@/features/mark/use-draft";
import { useHints } from "@/features/mark/use-hints";
import { useLastTime } from "@/features/mark/use-last-time";
import { useMessages } from "@/messages/use-messages";
import { changeClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { useIdle } from "@/ui/use-idle";

type HandedOverMapProps = {
  readonly db: Database;
  readonly posed: PosedFigure;
  readonly client: Client;
  readonly draft: Draft;
  readonly showsLastTime: boolean;
  /** Shows nothing, and keeps what is not on the disk yet. */
  readonly isHidden: boolean;
  /** The client is done: what is open is saved, and then hidden. */
  readonly isLeaving: boolean;
  readonly onLeave: () => void;
  readonly onHide: () => void;
};

/** Untouched for so long it asks whether anybody is there, and so much later it saves and hides. */
const QUIET_MS = 60_000;
const WARN_MS = 20_000;

/** The map that a client marks on a device that is not the client's own. */
export function HandedOverMap(props: HandedOverMapProps) {
  const { db, posed, isHidden, isLeaving, onLeave, onHide } = props;
  const say = useMessages();
  const [client, setClient] = useState(props.client);
  const marking = useDraft(db, props.draft);
  const lastTime = useLastTime(db, marking.draft.map);
  const hints = useHints(db);
  const { saveState, keep } = marking;

  function keepShape(shape: Shape) {
    setClient((present) => ({ ...present, shape }));
    void changeClient(db, client.id, (stored) => ({ ...stored, shape }));
  }

  const leaveAtOnce = useCallback(() => {
    letGoOfText();
    void keep();
    onHide();
  }, [keep, onHide]);
  const left = useIdle(!isHidden, QUIET_MS, WARN_MS, leaveAtOnce);

  // Whoever is done sees it saved first; where it cannot be, the screen says so and stays.
  useEffect(() => {
    if (!isLeaving) return;
    letGoOfText();
    void keep();
  }, [isLeaving, keep]);
  useEffect(() => {
    if (isLeaving && saveState === "saved") onHide();
  }, [isLeaving, saveState, onHide]);

  if (isHidden) {
    const isSafe = saveState === "saved" || saveState === "saving";
    return isSafe ? null : (
      <p className="notice notice-warn" role="alert">
        {say("handover.notSaved")}
      </p>
    );
  }
  const mark = (
    <MarkScreen
      key={marking.draft.map.id}
      db={db}
      posed={posed}
      shape={client.shape}
      onShape={keepShape}
      marking={marking}
      lastTime={props.showsLastTime ? lastTime : null}
      hints={hints}
      isAlone
      onGoOn={() => undefined}
      onDrawn={() => performance.mark("fasciamap:ready")}
    />
  );
  return (
    <>
      <Switch>
        <Route path="/review">
          <ReviewScreen
            posed={posed}
            shape={client.shape}
            map={marking.draft.map}
            ghostCount={props.showsLastTime ? (lastTime?.ghosts.length ?? 0) : 0}
          />
        </Route>
        <Route path="/share">
          <Leave onLeave={onLeave} />
        </Route>
        <Route>{mark}</Route>
      </Switch>
      {left !== null && (
        <div className="idle-warning" role="alertdialog" aria-label={say("handover.idle")}>
          <div>
            <p>{say("handover.idle")}</p>
            <p>{say("handover.idleSoon", { count: left })}</p>
            <button type="button" className="button button-primary">
              {say("handover.stillHere")}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** "Hand over" means here: give the tablet back. Where it cannot be saved, the map is there to say so. */
function Leave({ onLeave }: { readonly onLeave: () => void }) {
  const [, goTo] = useLocation();
  useEffect(() => {
    onLeave();
    goTo("/");
  }, [onLeave, goTo]);
  return <main className="page" aria-busy="true" />;
}

/** A text that is being written is kept when its field is left. */
function letGoOfText(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
