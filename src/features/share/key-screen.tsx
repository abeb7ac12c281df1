import "@/features/share/share.css";

import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { Link } from "wouter";

import { sealing } from "@/exchange/sealing";
import { KeyGiving } from "@/features/share/key-giving";
import { KeyKeeping } from "@/features/share/key-keeping";
import { KeyReturn } from "@/features/share/key-return";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { listPracticeKeys, savePracticeKey } from "@/storage/practice-keys";

type KeyScreenProps = { readonly db: Database };

/** The practice's key: made once, given away by its public half, kept safe by its secret one. */
export function KeyScreen({ db }: KeyScreenProps) {
  const say = useMessages();
  const keys = useLiveQuery(() => listPracticeKeys(db), [db]);
  const [failure, setFailure] = useState("");

  async function make() {
    setFailure("");
    try {
      const { key, secret } = await sealing("makeKeyPair");
      const madeAt = new Date().toISOString();
      const saved = await savePracticeKey(db, { id: key, secret, madeAt, savedAt: null });
      if (!saved.ok) setFailure(notSavedWords(say, saved.failure));
    } catch {
      setFailure(say("seal.failed"));
    }
  }

  if (!keys) return <main className="page" aria-busy="true" />;
  const [current, ...earlier] = keys;
  return (
    <main className="page">
      <h1>{say("key.title")}</h1>
      <p>{say("key.intro")}</p>
      {current ? (
        <>
          <KeyGiving db={db} current={current} />
          <KeyKeeping key={current.id} db={db} current={current} />
          {earlier.length > 0 && (
            <p className="soft">{say("key.earlier", { count: earlier.length })}</p>
          )}
        </>
      ) : (
        <div className="row">
          <button type="button" className="button button-primary" onClick={() => void make()}>
            {say("key.make")}
          </button>
        </div>
      )}
      <p role="status">{failure}</p>
      <KeyReturn db={db} known={keys} />
      <div className="row">
        <Link href="/practice" className="button">
          {say("practice.title")}
        </Link>
      </div>
    </main>
  );
}
