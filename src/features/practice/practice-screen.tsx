import { useLiveQuery } from "dexie-react-hooks";
import { type ChangeEvent, type ReactNode, Suspense, useRef, useState } from "react";
import { Link, useLocation } from "wouter";

import { type OpenedFile, openMapFile } from "@/features/practice/open-map-file";
import { PassphrasePrompt } from "@/features/practice/passphrase-prompt";
import { useIncomingFiles } from "@/features/practice/use-incoming-files";
import { useMessages } from "@/messages/use-messages";
import { listReceivedClients, ownClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { listMapsOfClient } from "@/storage/maps";
import { Icon } from "@/ui/icon";

type PracticeScreenProps = {
  readonly db: Database;
  /** Files that the system has opened with the app. */
  readonly handed: readonly File[];
  /** What else is to be said here, such as that much is in no file yet. */
  readonly children?: ReactNode;
};

/** The therapist opens the files that clients handed over, and sees whose maps are here. */
export function PracticeScreen({ db, handed, children }: PracticeScreenProps) {
  const say = useMessages();
  const [, goTo] = useLocation();
  const [reading, setReading] = useState<string | null>(null);
  const [results, setResults] = useState<readonly OpenedFile[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const rows = useLiveQuery(() => clientRows(db), [db]);

  async function open(files: readonly File[]) {
    const opened: OpenedFile[] = [];
    for (const file of files) {
      setReading(file.name);
      opened.push(await openMapFile(db, file, say));
      setResults([...opened]);
    }
    setReading(null);
    const [only] = opened;
    if (opened.length === 1 && only?.clientId) goTo(`/practice/${only.clientId}`);
  }

  useIncomingFiles({ handed, onFiles: (files) => void open(files) });

  function openChosen(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.target.files ?? [])];
    event.target.value = ""; // so that choosing the same file again is noticed
    void open(files);
  }

  return (
    <main className="page">
      <h1>{say("practice.title")}</h1>
      <p>{say("practice.intro")}</p>
      <div className="drop-zone">
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          accept=".fasciamap,.txt,.age,application/json,text/plain"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          onChange={openChosen}
        />
        <button
          type="button"
          className="button button-primary"
          onClick={() => input.current?.click()}
        >
          <Icon name="file" />
          {say("practice.open")}
        </button>
        <span className="soft">{say("practice.drop")}</span>
      </div>
      <div role="status" className="open-results">
        {reading !== null && <p>{say("practice.reading", { name: reading })}</p>}
        {results.map((result) => (
          <p key={result.sentence} className={result.isTaken ? "notice" : "notice notice-warn"}>
            {result.sentence}
          </p>
        ))}
      </div>

      <PassphrasePrompt />
      <Suspense>{children}</Suspense>
      <Link href="/practice/questions" className="button practice-questions">
        {say("set.link")}
      </Link>
      <Link href="/practice/key" className="button practice-questions">
        {say("key.link")}
      </Link>
      <Link href="/data" className="button practice-questions">
        {say("keep.title")}
      </Link>

      <section className="clients">
        <h2>{say("practice.clients")}</h2>
        {rows?.clients.length === 0 && <p className="soft">{say("practice.noClients")}</p>}
        {rows && rows.damaged > 0 && (
          <p className="notice notice-warn">{say("practice.damaged", { count: rows.damaged })}</p>
        )}
        <ul className="client-list">
          {rows?.clients.map(({ client, count, last }) => (
            <li key={client.id}>
              <Link href={`/practice/${client.id}`} className="client-row">
                <strong>{client.name || say("practice.unnamed")}</strong>
                <span className="soft">
                  {say("practice.clientLine", { count, date: new Date(last) })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {rows && rows.own !== null && (
        <Link href={`/practice/${rows.own}`} className="button practice-questions practice-own">
          {say("session.own")}
        </Link>
      )}
    </main>
  );
}

async function clientRows(db: Database) {
  const { clients, damaged } = await listReceivedClients(db);
  const rows = await Promise.all(
    clients.map(async (client) => {
      const { maps } = await listMapsOfClient(db, client.id);
      return { client, count: maps.length, last: maps[0]?.startedAt ?? client.createdAt };
    }),
  );
  const own = await ownClient(db);
  return { clients: rows, damaged: damaged.length, own: own?.id ?? null };
}
