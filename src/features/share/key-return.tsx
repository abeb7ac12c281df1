import { useId, useState } from "react";

import { readKeyBackup } from "@/exchange/key-backup";
import { KEY_FILE_SIZE_LIMIT } from "@/exchange/key-file";
import { sealing } from "@/exchange/sealing";
import { notSavedWords } from "@/messages/not-saved-words";
import { type Say, useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { type PracticeKey, savePracticeKey } from "@/storage/practice-keys";
import { FileButton } from "@/ui/file-button";
import { PassphraseInput } from "@/ui/passphrase-input";

type KeyReturnProps = { readonly db: Database; readonly known: readonly PracticeKey[] };

/** The way back from a saved key: the file and its passphrase. */
export function KeyReturn({ db, known }: KeyReturnProps) {
  const say = useMessages();
  const fieldId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [outcome, setOutcome] = useState("");

  function choose(chosen: File) {
    setFile(chosen);
    setOutcome("");
  }

  async function open(chosen: File) {
    setOutcome(say("share.preparing"));
    setOutcome(await keyFromFile(db, known, chosen, passphrase, say));
  }

  return (
    <details className="way-out">
      <summary>
        <strong>{say("key.return")}</strong>
        <span className="soft">{say("key.returnHint")}</span>
      </summary>
      <div className="row">
        <FileButton label={say("key.returnFile")} onFile={choose} />
        <bdi>{file?.name}</bdi>
      </div>
      {file && (
        <form
          className="field"
          onSubmit={(event) => {
            event.preventDefault();
            void open(file);
          }}
        >
          <label htmlFor={fieldId}>{say("seal.passphrase")}</label>
          <PassphraseInput id={fieldId} value={passphrase} onChange={setPassphrase} />
          <div className="row">
            <button type="submit" className="button button-primary" disabled={passphrase === ""}>
              {say("key.returnOpen")}
            </button>
          </div>
        </form>
      )}
      <p role="status">{outcome}</p>
    </details>
  );
}

/** Takes the key in a saved file in, or says why not. */
async function keyFromFile(
  db: Database,
  known: readonly PracticeKey[],
  file: File,
  passphrase: string,
  say: Say,
): Promise<string> {
  const { name } = file;
  if (file.size > 4 * KEY_FILE_SIZE_LIMIT) return say("key.notABackup", { name });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await sealing("unseal", bytes, { secrets: [], passphrase });
    if (!opened.ok) {
      return say(opened.failure === "wrong-passphrase" ? "unseal.wrong" : "key.notABackup", {
        name,
      });
    }
    const backup = readKeyBackup(opened.value);
    const id = backup && (await sealing("keyOf", backup.secret));
    if (!backup || id === null) return say("key.notABackup", { name });
    if (known.some((key) => key.id === id)) return say("key.isHere");
    const now = new Date().toISOString();
    const { secret, madeAt } = backup;
    const saved = await savePracticeKey(db, { id, secret, madeAt: madeAt ?? now, savedAt: now });
    return saved.ok ? say("key.returned") : notSavedWords(say, saved.failure);
  } catch {
    return say("seal.failed");
  }
}
