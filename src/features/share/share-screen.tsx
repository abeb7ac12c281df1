import { useLiveQuery } from "dexie-react-hooks";
import { type ReactNode, Suspense, useId, useState } from "react";
import { Link, useLocation } from "wouter";

import type { Figure } from "@/body/figure";
import { afterHandOver } from "@/domain/answers";
import type { BodyMap, MapId } from "@/domain/body-map";
import type { Client } from "@/domain/client";
import { NAME_LIMIT } from "@/domain/client";
import { saysSomething } from "@/domain/says-something";
import { encodeMapFile } from "@/exchange/encode-map-file";
import { mapFileName } from "@/exchange/map-file-name";
import { AnswersInWords } from "@/features/share/answers-in-words";
import { answersToShare } from "@/features/share/answers-to-share";
import { MapInWords } from "@/features/share/map-in-words";
import { SessionInWords } from "@/features/share/session-in-words";
import { useMessages } from "@/messages/use-messages";
import { changeAnswers } from "@/storage/answers";
import { changeClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { noteFileSave } from "@/storage/file-saves";
import { listMapsOfClient } from "@/storage/maps";
import { listSessionsOfClient } from "@/storage/sessions";
import { saveFile } from "@/ui/save-file";

type ShareScreenProps = {
  readonly figure: Figure;
  readonly db: Database;
  readonly client: Client;
  readonly onClientChange: (client: Client) => void;
  readonly onNewMap: () => void;
  /** What else is to be said here, such as that much is in no file yet. */
  readonly children?: ReactNode;
};

/** Shows in words what a map file will hold, and hands it over only then. */
export function ShareScreen({
  figure,
  db,
  client,
  onClientChange,
  onNewMap,
  children,
}: ShareScreenProps) {
  const say = useMessages();
  const [, goTo] = useLocation();
  const nameId = useId();
  const stored = useLiveQuery(
    async () => ({
      ...(await listMapsOfClient(db, client.id)),
      sessions: (await listSessionsOfClient(db, client.id)).sessions,
    }),
    [db, client.id],
  );
  const [name, setName] = useState(client.name);
  const [left, setLeft] = useState<ReadonlySet<MapId> | null>(null);
  const [outcome, setOutcome] = useState("");
  const given = useLiveQuery(() => answersToShare(db, client.id), [db, client.id]);
  const [isWithout, setIsWithout] = useState<boolean | null>(null);

  if (!stored || !given) return <main className="page" aria-busy="true" />;

  const maps = stored.maps.filter(saysSomething);
  // Until the person chooses otherwise, the newest map alone is handed over.
  const leftOut = left ?? new Set(maps.slice(1).map((map) => map.id));
  const chosen = maps.filter((map) => !leftOut.has(map.id));
  const sessions = stored.sessions.filter(({ id }) => chosen.some((map) => map.sessionId === id));

  // Who does not agree with what happens to the answers need not remember to leave them out.
  const areAnswersOut = isWithout ?? given.isRefused;
  const answers = areAnswersOut ? [] : given.answers;

  function choose(map: BodyMap, isChosen: boolean) {
    const next = new Set(leftOut);
    if (isChosen) next.delete(map.id);
    else next.add(map.id);
    setLeft(next);
    setOutcome("");
  }

  async function keepName() {
    if (name === client.name) return;
    const result = await changeClient(db, client.id, (stored) => ({ ...stored, name }));
    if (result.ok) onClientChange(result.value);
  }

  function handOver() {
    const now = new Date();
    const fileName = mapFileName(now);
    const file = encodeMapFile({
      client: { ...client, name },
      maps: chosen,
      exportedAt: now.toISOString(),
      answers,
      sessions,
    });
    if (!file.ok) {
      setOutcome(say("share.tooLarge"));
      return;
    }
    saveFile(file.value, fileName, "application/json");
    void noteFileSave(db, [...chosen, ...sessions], now);
    setOutcome(say("share.saved", { name: fileName }));
    void keepName();
    if (answers.length > 0) {
      void changeAnswers(db, client.id, (all) => afterHandOver(all, now.toISOString()));
    }
  }

  return (
    <main className="page">
      <h1>{say("share.title")}</h1>
      <div className="share-questions">
        <Link href="/questions" className="button">
          {say("share.questions")}
        </Link>
        <span className="soft">{say("share.questionsHint")}</span>
      </div>
      {given.isDamaged && <p className="notice notice-warn">{say("share.answersDamaged")}</p>}
      {maps.length === 0 ? (
        <p className="notice">{say("share.nothingYet")}</p>
      ) : (
        <>
          <p>{say("share.intro")}</p>
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
          <fieldset className="share-maps">
            <legend>
              <h2>{say("share.maps")}</h2>
            </legend>
            {maps.map((map) => (
              <label key={map.id} className="share-map">
                <input
                  type="checkbox"
                  checked={!leftOut.has(map.id)}
                  onChange={(event) => choose(map, event.target.checked)}
                />
                {say("share.mapLine", {
                  date: new Date(map.startedAt),
                  count: map.spots.length,
                })}
              </label>
            ))}
          </fieldset>
          {given.answers.length > 0 && (
            <label className="share-map">
              <input
                type="checkbox"
                checked={areAnswersOut}
                onChange={(event) => {
                  setIsWithout(event.target.checked);
                  setOutcome("");
                }}
              />
              {say("share.leaveOutAnswers")}
            </label>
          )}
          <section className="share-content">
            <h2>{say("share.content")}</h2>
            {chosen.length === 0 ? (
              <p>{say("share.noneChosen")}</p>
            ) : (
              chosen.map((map) => <MapInWords key={map.id} figure={figure} map={map} />)
            )}
            {sessions.map((session) => (
              <SessionInWords key={session.id} figure={figure} session={session} />
            ))}
            {answers.length > 0 && <AnswersInWords answers={answers} />}
          </section>
          <p className="notice">{say("share.notSealed")}</p>
          <div className="row">
            <button
              type="button"
              className="button button-primary"
              disabled={chosen.length === 0}
              onClick={handOver}
            >
              {say("share.save")}
            </button>
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
          <p role="status">{outcome}</p>
        </>
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
