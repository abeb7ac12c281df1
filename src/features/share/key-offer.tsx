import { useId, useState } from "react";
import { useLocation } from "wouter";

import { cleanLine } from "@/domain/clean-text";
import { type KnownKey, meetKey } from "@/domain/known-key";
import { KEY_NAME_LIMIT, type OfferedKey } from "@/exchange/key-file";
import { Fingerprint } from "@/features/share/fingerprint";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { changeKnownKeys } from "@/storage/known-keys";

type KeyOfferProps = {
  readonly db: Database;
  readonly offered: OfferedKey;
  readonly known: readonly KnownKey[];
};

/** A key that was offered, with what there is to compare, and whether to seal for it from now on. */
export function KeyOffer({ db, offered, known }: KeyOfferProps) {
  const say = useMessages();
  const [, goTo] = useLocation();
  const nameId = useId();
  const [name, setName] = useState(offered.name);
  const [outcome, setOutcome] = useState("");
  const meeting = meetKey(known, { key: offered.key, name });
  const before = meeting.kind === "changed" ? meeting.before : null;

  async function take(inPlaceOf: KnownKey | null) {
    const taken = {
      key: offered.key,
      name: cleanLine(name).trim(),
      addedAt: new Date().toISOString(),
      isOn: true,
    };
    const result = await changeKnownKeys(db, (all) => [
      ...all.filter(({ key }) => key !== offered.key && key !== inPlaceOf?.key),
      taken,
    ]);
    if (result.ok) goTo("/share");
    else setOutcome(notSavedWords(say, result.failure));
  }

  return (
    <>
      <p>{say("key.offerIntro")}</p>
      <div className="field">
        <label htmlFor={nameId}>{say("key.whose")}</label>
        <input
          id={nameId}
          className="input"
          dir="auto"
          autoComplete="off"
          maxLength={KEY_NAME_LIMIT}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {before && <p className="notice notice-warn">{say("key.changed", { name: before.name })}</p>}
      {before && <Fingerprint label={say("key.before")} of={before.key} />}
      <Fingerprint label={say(before ? "key.now" : "key.words")} of={offered.key} />
      <p className="soft">{say("key.compare")}</p>
      {meeting.kind === "known" && <p className="notice">{say("key.known")}</p>}
      <div className="row">
        {meeting.kind === "new" && (
          <button type="button" className="button button-primary" onClick={() => void take(null)}>
            {say("key.take")}
          </button>
        )}
        {before && (
          <>
            <button type="button" className="button" onClick={() => void take(before)}>
              {say("key.replace")}
            </button>
            <button type="button" className="button" onClick={() => void take(null)}>
              {say("key.keepBoth")}
            </button>
          </>
        )}
      </div>
      <p role="status">{outcome}</p>
    </>
  );
}
