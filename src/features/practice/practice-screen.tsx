import "@/features/practice/practice.css";

import { useLiveQuery } from "dexie-react-hooks";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { Link, useLocation } from "wouter";

import type { PosedFigure } from "@/body/posed-figure";
import { ClientList } from "@/features/practice/client-list";
import { FileImport } from "@/features/practice/file-import";
import { HandOverDialog } from "@/features/practice/hand-over-dialog";
import { MadeUpNotice } from "@/features/practice/made-up-notice";
import { PatternsSection } from "@/features/practice/patterns-section";
import { RetentionSection } from "@/features/practice/retention-section";
import type { Handed } from "@/features/practice/use-incoming-files";
import { useMessages } from "@/messages/use-messages";
import { ownClient } from "@/storage/clients";
import type { Database } from "@/storage/database";

type PracticeScreenProps = {
  readonly db: Database;
  readonly posed: PosedFigure;
  /** Files that the system has opened with the app, or another app has shared with it. */
  readonly handed: Handed | null;
  readonly onHandedDone: () => void;
  /** What else is to be said here, such as that much is in no file yet. */
  readonly children?: ReactNode;
};

/** The therapist opens the files that clients handed over, and sees whose maps are here. */
export function PracticeScreen(props: PracticeScreenProps) {
  const { db, posed, handed, onHandedDone, children } = props;
  const say = useMessages();
  const [, goTo] = useLocation();
  const [isHanding, setIsHanding] = useState(false);
  const [isListed, setIsListed] = useState(false); // what reads every client waits for the list
  const own = useLiveQuery(() => ownClient(db), [db]);

  // Once the list is there, what a client's figure is drawn with is made ready: opening one then waits for none of it.
  useEffect(() => {
    if (!isListed) return;
    // Where it cannot be fetched, all works, only slower at first.
    import("@/scene/warm-up").then(({ warmUpForMaps }) => warmUpForMaps(posed)).catch(() => {});
  }, [isListed, posed]);

  return (
    <main className="page">
      <h1>{say("practice.title")}</h1>
      <p>{say("practice.intro")}</p>
      <FileImport
        db={db}
        handed={handed}
        onHandedDone={onHandedDone}
        besides={
          <button type="button" className="button" onClick={() => setIsHanding(true)}>
            {say("handover.toNew")}
          </button>
        }
        onOne={({ clientId }) => {
          if (clientId) goTo(`/practice/${clientId}`);
        }}
      >
        {isListed && <Suspense>{children}</Suspense>}
        <MadeUpNotice db={db} figure={posed.figure} />
        <ClientList db={db} wasListed={isListed} onListed={() => setIsListed(true)} />
        <section className="clients">
          <h2>{say("clients.all")}</h2>
          <RetentionSection db={db} />
          <PatternsSection db={db} />
        </section>
      </FileImport>
      {isHanding && <HandOverDialog db={db} client={null} onClose={() => setIsHanding(false)} />}
      <div className="row">
        <Link href="/practice/questions" className="button">
          {say("set.link")}
        </Link>
        <Link href="/practice/key" className="button">
          {say("key.link")}
        </Link>
        <Link href="/data" className="button">
          {say("keep.title")}
        </Link>
        {own && (
          <Link href={`/practice/${own.id}`} className="button practice-own">
            {say("session.own")}
          </Link>
        )}
      </div>
    </main>
  );
}
