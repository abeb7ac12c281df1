import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";

import { cleanLine } from "@/domain/clean-text";
import { encodeKeyFile, KEY_FILE_EXTENSION, KEY_NAME_LIMIT } from "@/exchange/key-file";
import { keyLink } from "@/exchange/key-link";
import { Fingerprint } from "@/features/share/fingerprint";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import type { PracticeKey } from "@/storage/practice-keys";
import { sayUnsaved } from "@/storage/say-unsaved";
import { readSetting, saveSetting } from "@/storage/settings";
import { QrPicture } from "@/qr/qr-picture";
import { copyText } from "@/ui/copy-text";
import { KeptText } from "@/ui/kept-text";
import { saveFile } from "@/ui/save-file";

type KeyGivingProps = { readonly db: Database; readonly current: PracticeKey };

/** The public half: as a link, a file and a text to give away, with the words to compare. */
export function KeyGiving({ db, current }: KeyGivingProps) {
  const say = useMessages();
  const [outcome, setOutcome] = useState("");
  const stored = useLiveQuery(() => readSetting(db, "keyName"), [db]);
  const name = typeof stored === "string" ? cleanLine(stored).slice(0, KEY_NAME_LIMIT) : "";
  const offered = { name, key: current.id };
  const link = keyLink(location.href, offered);

  async function copy(text: string) {
    setOutcome(say((await copyText(text)) ? "share.copied" : "share.notCopied"));
  }

  function save() {
    const fileName = `fasciamap${KEY_FILE_EXTENSION}`;
    saveFile(encodeKeyFile(offered), fileName, "application/json");
    setOutcome(say("key.fileSaved", { name: fileName }));
  }

  return (
    <section className="share-step" aria-labelledby="key-give">
      <h2 id="key-give">{say("key.give")}</h2>
      <p>{say("key.giveIntro")}</p>
      <KeptText
        label={say("key.ownName")}
        text={name}
        limit={KEY_NAME_LIMIT}
        onText={(text) => void sayUnsaved(saveSetting(db, "keyName", text))}
      />
      <p className="key-text" dir="ltr" translate="no" data-key-link>
        {link}
      </p>
      <div className="row">
        <button type="button" className="button button-primary" onClick={() => void copy(link)}>
          {say("key.copyLink")}
        </button>
        <button type="button" className="button" onClick={save}>
          {say("key.saveFile")}
        </button>
        <button type="button" className="button" onClick={() => void copy(current.id)}>
          {say("key.copyText")}
        </button>
      </div>
      <p role="status">{outcome}</p>
      <details className="way-out">
        <summary>
          <strong>{say("qr.key")}</strong>
          <span className="soft">{say("qr.keyHint")}</span>
        </summary>
        <QrPicture text={link} label={say("qr.key")} />
      </details>
      <Fingerprint label={say("key.ownWords")} of={current.id} />
    </section>
  );
}
