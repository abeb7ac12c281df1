import "@/features/share/share.css";

import { useLiveQuery } from "dexie-react-hooks";
import { type ReactNode, Suspense, useId, useMemo, useState } from "react";
import { Link, useLocation } from "wouter";

import type { PosedFigure } from "@/body/posed-figure";
import { afterHandOver } from "@/domain/answers";
import { cleanLine } from "@/domain/clean-text";
import type { Client } from "@/domain/client";
import { NAME_LIMIT } from "@/domain/client";
import { saysSomething } from "@/domain/says-something";
import { type LeavablePart, makeParcel, type Parcel, partsIn } from "@/exchange/make-parcel";
import { answersToShare } from "@/features/share/answers-to-share";
import { CodeWayOut } from "@/features/share/code-way-out";
import { FileWayOut, type ReadyFile } from "@/features/share/file-way-out";
import { MapChooser } from "@/features/share/map-chooser";
import { ParcelInWords } from "@/features/share/parcel-in-words";
import { parcelWords } from "@/features/share/parcel-words";
import { PartChooser } from "@/features/share/part-chooser";
import { SealChooser } from "@/features/share/seal-chooser";
import { useChosenMaps } from "@/features/share/use-chosen-maps";
import { usePreparedFile } from "@/features/share/use-prepared-file";
import { useSeal } from "@/features/share/use-seal";
import { WaysOutList } from "@/features/share/ways-out-list";
import { wholeIn } from "@/features/share/whole-in";
import { useMessages } from "@/messages/use-messages";
import { changeAnswers } from "@/storage/answers";
import { changeClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { noteFileSave } from "@/storage/file-saves";
import { listMapsOfClient } from "@/storage/maps";
import { sayUnsaved } from "@/storage/say-unsaved";
import { listSessionsOfClient } from "@/storage/sessions";

type ShareScreenProps = {
  readonly posed: PosedFigure;
  readonly db: Database;
  readonly client: Client;
  readonly onClientChange: (client: Client) => void;
  readonly onNewMap: () => void;
  /** What else is to be said here, such as that much is in no file yet. */
  readonly children?: ReactNode;
};

/** What goes, for whom, and how: shows in words what will leave, and lets it leave only then. */
export function ShareScreen(props: ShareScreenProps) {
  const { db, client, children } = props;
  const say = useMessages();
  const stored = useLiveQuery(async () => {
    const { maps } = await listMapsOfClient(db, client.id);
    const { sessions } = await listSessionsOfClient(db, client.id);
    const given = await answersToShare(db, client.id);
    return { maps: maps.filter(saysSomething), sessions, given };
  }, [db, client.id]);

  if (!stored) return <main className="page" aria-busy="true" />;
  return (
    <main className="page share">
      <h1>{say("share.title")}</h1>
      <div className="share-questions">
        <Link href="/questions" className="button">
          {say("share.questions")}
        </Link>
        <span className="soft">{say("share.questionsHint")}</span>
      </div>
      {stored.given.isDamaged && (
        <p className="notice notice-warn">{say("share.answersDamaged")}</p>
      )}
      {stored.maps.length === 0 ? (
        <p className="notice">{say("share.nothingYet")}</p>
      ) : (
        <HandOver {...props} stored={stored} />
      )}
      <Suspense>{children}</Suspense>
      <div className="row">
        <Link href="/data" className="button">
          {say("keep.title")}
        </Link>
      </div>
    </main>
  );
}

type HandOverProps = ShareScreenProps & {
  readonly stored: Pick<Parcel, "maps" | "sessions"> & {
    readonly given: Awaited<ReturnType<typeof answersToShare>>;
  };
};

function HandOver({ posed, db, client, onClientChange, onNewMap, stored }: HandOverProps) {
  const say = useMessages();
  const [, goTo] = useLocation();
  const nameId = useId();
  const { maps, given } = stored;
  const [name, setName] = useState(client.name);
  const { chosen, leftOut: mapsOut, leaveOut } = useChosenMaps(stored);
  // Who does not agree with what happens to the answers need not remember to leave them out.
  const [leftOut, setLeftOut] = useState<ReadonlySet<LeavablePart>>(
    () => new Set(given.isRefused ? (["answers"] as const) : []),
  );

  const whole = useMemo(
    (): Parcel => ({
      client: { id: client.id, name: cleanLine(name), shape: client.shape },
      maps: chosen.maps,
      answers: given.answers,
      sessions: chosen.sessions,
    }),
    [client.id, client.shape, name, given, chosen],
  );
  const parcel = useMemo(() => makeParcel(whole, leftOut), [whole, leftOut]);
  const words = useMemo(() => parcelWords(say, posed.figure, parcel), [say, posed, parcel]);
  const seal = useSeal(db);
  const prepared = usePreparedFile(parcel, seal.addressed);
  const isAny = parcel.maps.length > 0;
  const choice = JSON.stringify([[...mapsOut], [...leftOut], name, seal.addressed]);

  async function keepName() {
    if (name === client.name) return;
    const result = await sayUnsaved(
      changeClient(db, client.id, (present) => ({ ...present, name })),
    );
    if (result.ok) onClientChange(result.value);
  }

  function noteFileOut(file: ReadyFile) {
    // What is sealed for others is no copy for the person: only they can open it.
    if (file.sealFor?.kind !== "keys") {
      void noteFileSave(db, wholeIn(file.parcel, whole), file.madeAt);
    }
    noteHandedOver(file);
  }

  function noteHandedOver(file: ReadyFile) {
    void keepName();
    if (file.parcel.answers.length > 0) {
      const at = file.madeAt.toISOString();
      void changeAnswers(db, client.id, (all) => afterHandOver(all, at));
    }
  }

  return (
    <>
      <p>{say("share.intro")}</p>
      <section className="share-step" aria-labelledby="share-what">
        <h2 id="share-what">{say("share.what")}</h2>
        <MapChooser maps={maps} leftOut={mapsOut} onChange={leaveOut} />
        <div className="field">
          <label htmlFor={nameId}>{say("share.name")}</label>
          <input
            id={nameId}
            className="input"
            autoComplete="name"
            maxLength={NAME_LIMIT}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onBlur={() => void keepName()}
          />
          <p className="soft">{say("share.nameHint")}</p>
        </div>
        <PartChooser parts={partsIn(whole)} leftOut={leftOut} onChange={setLeftOut} />
      </section>
      <section className="share-content" aria-labelledby="share-content">
        <h2 id="share-content">{say("share.content")}</h2>
        {isAny ? <ParcelInWords words={words} /> : <p>{say("share.noneChosen")}</p>}
      </section>
      <SealChooser {...seal.chooser} />
      <section className="share-step" aria-labelledby="share-how">
        <h2 id="share-how">{say("share.how")}</h2>
        {seal.chooser.choice === "anyone" && <p className="notice">{say("share.notSealed")}</p>}
        <FileWayOut prepared={prepared} isAny={isAny} choice={choice} onOut={noteFileOut} />
        {isAny && <CodeWayOut prepared={prepared} onRead={noteHandedOver} />}
      </section>
      {isAny && <WaysOutList parcel={parcel} posed={posed} />}
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            onNewMap();
            goTo("/");
          }}
        >
          {say("share.newMap")}
        </button>
        <Link href="/after" className="button">
          {say("after.link")}
        </Link>
      </div>
    </>
  );
}
