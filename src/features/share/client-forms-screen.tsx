import "@/features/share/share.css";

import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { Link } from "wouter";

import type { PosedFigure } from "@/body/posed-figure";
import { ClientId } from "@/domain/client";
import { saysSomething } from "@/domain/says-something";
import { type LeavablePart, makeParcel, type Parcel, partsIn } from "@/exchange/make-parcel";
import { MapChooser } from "@/features/share/map-chooser";
import { ParcelInWords } from "@/features/share/parcel-in-words";
import { parcelWords } from "@/features/share/parcel-words";
import { PartChooser } from "@/features/share/part-chooser";
import { useChosenMaps } from "@/features/share/use-chosen-maps";
import { WaysOutList } from "@/features/share/ways-out-list";
import { useMessages } from "@/messages/use-messages";
import { getAnswers } from "@/storage/answers";
import { getClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { listMapsOfClient } from "@/storage/maps";
import { listSessionsOfClient } from "@/storage/sessions";
import { DeadEnd } from "@/ui/dead-end";

type ClientFormsScreenProps = {
  readonly posed: PosedFigure;
  readonly db: Database;
  /** From the address, so it may be anything. */
  readonly clientId: string;
};

/** The therapist takes a client's maps out as report, picture, tables and so on, after reading what they hold. */
export function ClientFormsScreen({ posed, db, clientId }: ClientFormsScreenProps) {
  const say = useMessages();
  const whole = useLiveQuery(() => everythingOf(db, clientId), [db, clientId]);

  if (!whole) return <main className="page" aria-busy="true" />;
  if (whole === "none") {
    return (
      <DeadEnd
        title={say("practice.noSuchClient")}
        to="/practice"
        label={say("practice.allClients")}
      />
    );
  }
  return (
    <main className="page share">
      <Link href={`/practice/${whole.client.id}`} className="button button-quiet client-back">
        <span className="points-back" aria-hidden="true">
          ←
        </span>{" "}
        <bdi>{whole.client.name || say("practice.unnamed")}</bdi>
      </Link>
      <h1>{say("forms.title")}</h1>
      {whole.maps.length === 0 ? (
        <p className="notice">{say("forms.noMap")}</p>
      ) : (
        <Forms posed={posed} all={whole} />
      )}
    </main>
  );
}

type FormsProps = Pick<ClientFormsScreenProps, "posed"> & {
  /** All that there is of the client. */
  readonly all: Parcel;
};

function Forms({ posed, all }: FormsProps) {
  const say = useMessages();
  const [leftOut, setLeftOut] = useState<ReadonlySet<LeavablePart>>(new Set());
  const { chosen, leftOut: mapsOut, leaveOut } = useChosenMaps(all);
  const whole = useMemo((): Parcel => ({ ...all, ...chosen }), [all, chosen]);
  const parcel = useMemo(() => makeParcel(whole, leftOut), [whole, leftOut]);
  const words = useMemo(() => {
    const [who, ...rest] = parcelWords(say, posed.figure, parcel);
    return who ? [{ ...who, title: say("given.of") }, ...rest] : [];
  }, [say, posed, parcel]);

  return (
    <>
      <p>{say("forms.intro")}</p>
      <section className="share-step" aria-labelledby="forms-what">
        <h2 id="forms-what">{say("share.what")}</h2>
        <MapChooser maps={all.maps} leftOut={mapsOut} onChange={leaveOut} />
        <PartChooser parts={partsIn(whole)} leftOut={leftOut} onChange={setLeftOut} isOfAnother />
      </section>
      {parcel.maps.length === 0 ? (
        <p>{say("share.noneChosen")}</p>
      ) : (
        <>
          <WaysOutList parcel={parcel} posed={posed} />
          <section className="share-content" aria-labelledby="forms-content">
            <h2 id="forms-content">{say("share.content")}</h2>
            <ParcelInWords words={words} />
          </section>
        </>
      )}
    </>
  );
}

async function everythingOf(db: Database, clientId: string): Promise<Parcel | "none"> {
  const id = ClientId.safeParse(clientId);
  const client = id.success ? await getClient(db, id.data) : undefined;
  if (!client) return "none";
  const { maps } = await listMapsOfClient(db, client.id);
  const { sessions } = await listSessionsOfClient(db, client.id);
  const { answers } = await getAnswers(db, client.id);
  return { client, maps: maps.filter(saysSomething), sessions, answers: answers.answers };
}
