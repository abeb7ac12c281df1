import "@/features/share/share.css";

import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { Link } from "wouter";

import type { PosedFigure } from "@/body/posed-figure";
import { ClientId } from "@/domain/client";
import { saysSomething } from "@/domain/says-something";
import { makeParcel, type Parcel, partsIn } from "@/exchange/make-parcel";
import { makePassphrase, strengthOf } from "@/exchange/passphrase";
import { FileWayOut } from "@/features/share/file-way-out";
import { ParcelInWords } from "@/features/share/parcel-in-words";
import { parcelWords } from "@/features/share/parcel-words";
import { PassphraseChooser } from "@/features/share/passphrase-chooser";
import { type Addressed, usePreparedFile } from "@/features/share/use-prepared-file";
import { WaysOutList } from "@/features/share/ways-out-list";
import { wholeIn } from "@/features/share/whole-in";
import { useMessages } from "@/messages/use-messages";
import { getClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { noteFileSave } from "@/storage/file-saves";
import { listMapsOfClient } from "@/storage/maps";
import { listSessionsOfClient } from "@/storage/sessions";
import { DeadEnd } from "@/ui/dead-end";

type GiveBackScreenProps = {
  readonly posed: PosedFigure;
  readonly db: Database;
  /** From the address, so they may be anything. */
  readonly clientId: string;
  readonly sessionId: string;
};

/** The therapist reads what a file for the client will hold, and saves it: one session and its maps. */
export function GiveBackScreen({ posed, db, clientId, sessionId }: GiveBackScreenProps) {
  const say = useMessages();
  const whole = useLiveQuery(
    () => sessionWithMaps(db, clientId, sessionId),
    [db, clientId, sessionId],
  );

  if (!whole) return <main className="page" aria-busy="true" />;
  const [session] = whole === "none" ? [] : whole.sessions;
  if (whole === "none" || !session) {
    return (
      <DeadEnd
        title={say("session.noSuchSession")}
        to="/practice"
        label={say("practice.allClients")}
      />
    );
  }
  const isRunning = session.holds.some(({ seconds }) => seconds === null);
  return (
    <main className="page share">
      <Link
        href={`/practice/${session.clientId}/session/${session.id}`}
        className="button button-quiet client-back"
      >
        <span className="points-back" aria-hidden="true">
          ←
        </span>{" "}
        {say("session.title", { date: new Date(session.startedAt) })}
      </Link>
      <h1>{say("session.give")}</h1>
      <p>{say("given.intro")}</p>
      {whole.maps.length === 0 || isRunning ? (
        <p className="notice">{say(isRunning ? "given.running" : "given.noMap")}</p>
      ) : (
        <GiveBack posed={posed} db={db} whole={whole} />
      )}
    </main>
  );
}

type GiveBackProps = Pick<GiveBackScreenProps, "posed" | "db"> & { readonly whole: Parcel };

function GiveBack({ posed, db, whole }: GiveBackProps) {
  const say = useMessages();
  const [hasNotes, setHasNotes] = useState(false);
  // The client's own notes in the maps are theirs; what the therapist noted stays here unless it is chosen.
  const withoutNotes = useMemo(() => {
    const { sessions } = makeParcel({ ...whole, maps: [] }, new Set(["notes"]));
    return { ...whole, sessions };
  }, [whole]);
  const isAnyNote = partsIn({ ...whole, maps: [] }).includes("notes");
  const parcel = hasNotes ? whole : withoutNotes;
  const words = useMemo(() => {
    const [who, ...rest] = parcelWords(say, posed.figure, parcel);
    return who ? [{ ...who, title: say("given.of") }, ...rest] : []; // the client does not read this
  }, [say, posed, parcel]);
  const [isSealed, setIsSealed] = useState(true);
  const [passphrase, setPassphrase] = useState(makePassphrase);
  const addressed = useMemo((): Addressed => {
    if (!isSealed) return "anyone";
    const isShort = strengthOf(passphrase) === "too-short";
    return isShort ? "unsettled" : { kind: "passphrase", passphrase };
  }, [isSealed, passphrase]);
  const prepared = usePreparedFile(parcel, addressed);
  return (
    <>
      {isAnyNote && (
        <label className="share-map">
          <input
            type="checkbox"
            checked={hasNotes}
            onChange={(event) => setHasNotes(event.target.checked)}
          />
          {say("given.withNotes")}
        </label>
      )}
      <section className="share-content" aria-labelledby="given-content">
        <h2 id="given-content">{say("share.content")}</h2>
        <ParcelInWords words={words} />
      </section>
      <fieldset className="seal-choices">
        <legend>
          <h2>{say("seal.forWhom")}</h2>
        </legend>
        {(["passphrase", "anyone"] as const).map((one) => (
          <label key={one} className="share-map">
            <input
              type="radio"
              name="seal"
              checked={isSealed === (one === "passphrase")}
              onChange={() => setIsSealed(one === "passphrase")}
            />
            <strong>{say(`seal.choice.${one}`)}</strong>
          </label>
        ))}
        {isSealed && (
          <PassphraseChooser
            passphrase={passphrase}
            hint={say("given.drawn")}
            onChange={setPassphrase}
          />
        )}
      </fieldset>
      <section className="share-step">
        {!isSealed && <p className="notice">{say("share.notSealed")}</p>}
        <FileWayOut
          prepared={prepared}
          isAny
          choice={JSON.stringify([hasNotes, addressed])}
          forWhom="client"
          onOut={(file) => void noteFileSave(db, wholeIn(file.parcel, whole), file.madeAt)}
        />
      </section>
      <WaysOutList parcel={parcel} posed={posed} />
    </>
  );
}

/** A session with its maps; where none was said to be of it, with the newest that was begun before. */
async function sessionWithMaps(
  db: Database,
  clientId: string,
  sessionId: string,
): Promise<Parcel | "none"> {
  const id = ClientId.safeParse(clientId);
  const client = id.success ? await getClient(db, id.data) : undefined;
  if (!client) return "none";
  const { sessions } = await listSessionsOfClient(db, client.id);
  const session = sessions.find((one) => one.id === sessionId);
  if (!session) return "none";
  const said = (await listMapsOfClient(db, client.id)).maps.filter(saysSomething);
  const linked = said.filter((map) => map.sessionId === session.id);
  const before = said.filter(({ startedAt }) => startedAt <= session.startedAt).slice(0, 1);
  const maps = linked.length > 0 ? linked : before;
  return { client, maps, answers: [], sessions: [session] };
}
