import { useCallback, useEffect, useState } from "react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";

import { HandedOverMap } from "@/app/handed-over-map";
import { LanguageChooser } from "@/app/language-chooser";
import { readHandedOver, type HandedOverState } from "@/app/read-handed-over";
import type { PosedFigure } from "@/body/posed-figure";
import { TabletBackScreen } from "@/features/practice/tablet-back-screen";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { handOver, takeBack, watchHandOver } from "@/storage/hand-over";
import { keepSnapshots } from "@/storage/keep-snapshots";

type HandedOverProps = { readonly db: Database; readonly posed: PosedFigure };

/** Links within lead nowhere but to the pages of this screen: the address of the page says nothing here. */
const inside = memoryLocation({ path: "/" });

/**
 * All there is while the device is in a client's hands: one map to mark, and the way to give it back. It takes no heed
 * of the address, and is what every tab shows until the PIN is given.
 */
export function HandedOver({ db, posed }: HandedOverProps) {
  const say = useMessages();
  const [state, setState] = useState<HandedOverState | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);

  useEffect(() => {
    keepSnapshots(db);
    void readHandedOver(db).then(setState);
    return watchHandOver(db, (isHandedOver) => {
      if (!isHandedOver) location.reload(); // it was taken back in another tab
    });
  }, [db]);

  const to = state?.to;
  const hide = useCallback(
    (isHidden: boolean) => {
      if (!to) return;
      const next = { ...to, isHidden };
      setIsLeaving(false);
      setState((present) => present && { ...present, to: next });
      void handOver(db, next); // what cannot be stored holds until the page is closed
      inside.navigate("/");
    },
    [db, to],
  );

  async function end() {
    location.hash = to ? `#/practice/${to.clientId}` : "#/practice"; // where the next start begins
    if ((await takeBack(db)).ok) location.reload();
  }

  const isHidden = !to || to.isHidden;
  return (
    <Router hook={inside.hook}>
      <header className="app-header">
        <LanguageChooser />
        {state && !isHidden && (
          <button
            type="button"
            className="button button-primary handed-over-done"
            onClick={() => setIsLeaving(true)}
          >
            {say("handover.done")}
          </button>
        )}
      </header>
      {!state && <main className="page" aria-busy="true" />}
      {state && isHidden && (
        <TabletBackScreen
          db={db}
          onTakeBack={() => void end()}
          onGoOn={state.client ? () => hide(false) : null}
        />
      )}
      {state?.client && state.draft && (
        <HandedOverMap
          db={db}
          posed={posed}
          client={state.client}
          draft={state.draft}
          showsLastTime={state.to?.showsLastTime ?? false}
          isHidden={isHidden}
          isLeaving={isLeaving}
          onLeave={() => setIsLeaving(true)}
          onHide={() => hide(true)}
        />
      )}
    </Router>
  );
}
