import { useState } from "react";

import type { Client } from "@/domain/client";
import { readMapFile, takeMapFile } from "@/features/practice/open-map-file";
import { PassphrasePrompt } from "@/features/practice/passphrase-prompt";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { fileOfClient, type ReceivedFile } from "@/storage/import-maps";
import { FileButton } from "@/ui/file-button";

/** Map files, and sealed ones, whose name ends in another way. */
const ACCEPTED = ".fasciamap,.txt,.age,application/json,text/plain";

type GivenBackProps = {
  readonly db: Database;
  /** The person whose device this is. */
  readonly client: Client;
  /** Maps here may have changed: what holds one in hand reads it again. */
  readonly onTaken: () => void;
};

type Asked = { readonly file: ReceivedFile; readonly name: string };

/**
 * The client opens what a therapist saved for them, and it joins what is here. What was made under another
 * name or on another device is taken in only when the person says that it is theirs.
 */
export function GivenBack({ db, client, onTaken }: GivenBackProps) {
  const say = useMessages();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [outcome, setOutcome] = useState<{ readonly words: string; readonly isBad: boolean }>();

  async function open(file: File) {
    setAsked(null);
    const read = await readMapFile(db, file, say);
    if (!read.ok) setOutcome({ words: read.failure, isBad: true });
    else if (read.value.client.id !== client.id) {
      setOutcome(undefined);
      setAsked({ file: read.value, name: file.name });
    } else await take({ file: read.value, name: file.name });
  }

  async function take({ file, name }: Asked) {
    setAsked(null);
    const own = file.client.id === client.id ? file : fileOfClient(file, client);
    const taken = await takeMapFile(db, own, name, say);
    if (taken.ok) onTaken();
    setOutcome(
      taken.ok ? { words: taken.value, isBad: false } : { words: taken.failure, isBad: true },
    );
  }

  return (
    <section className="after-told" aria-labelledby="given-back">
      <h2 id="given-back">{say("given.title")}</h2>
      <p className="soft">{say("given.text")}</p>
      <FileButton label={say("given.open")} accept={ACCEPTED} onFile={(file) => void open(file)} />
      <PassphrasePrompt />
      <div role="status">
        {outcome && (
          <p className={outcome.isBad ? "notice notice-warn" : "notice"}>{outcome.words}</p>
        )}
      </div>
      {asked && (
        <section className="notice after-told" aria-labelledby="given-whose">
          <h3 id="given-whose">{say("given.whose")}</h3>
          <p>
            {say("given.other", {
              name: asked.file.client.name || say("practice.unnamed"),
              maps: asked.file.maps.length,
              sessions: asked.file.sessions?.length ?? 0,
            })}
          </p>
          <div className="row">
            <button
              type="button"
              className="button button-primary"
              onClick={() => void take(asked)}
            >
              {say("given.mine")}
            </button>
            <button type="button" className="button" onClick={() => setAsked(null)}>
              {say("given.notMine")}
            </button>
          </div>
        </section>
      )}
    </section>
  );
}
