import { lazy, Suspense, useId, useState } from "react";
import { useLocation } from "wouter";

import { decodeKeyFile, KEY_FILE_SIZE_LIMIT, type OfferedKey } from "@/exchange/key-file";
import { findKey, keyPlace } from "@/exchange/key-link";
import { type MessageId, useMessages } from "@/messages/use-messages";
import { FileButton } from "@/ui/file-button";

const KeyReaderDialog = lazy(async () => ({
  default: (await import("@/features/share/key-reader-dialog")).KeyReaderDialog,
}));

/** Where a person tells the app whose key to seal for: by its code, its file, its link or its text. */
export function KeyAdder() {
  const say = useMessages();
  const [, goTo] = useLocation();
  const fieldId = useId();
  const [refusal, setRefusal] = useState<MessageId | null>(null);
  const [isReading, setIsReading] = useState(false);

  function look(offered: OfferedKey | null, otherwise: MessageId) {
    setRefusal(offered ? null : otherwise);
    if (offered) goTo(keyPlace(offered));
  }

  async function choose(file: File) {
    if (file.size > KEY_FILE_SIZE_LIMIT) {
      setRefusal("key.refused.not-a-key-file");
      return;
    }
    const read = await file.arrayBuffer().then(
      (buffer) => decodeKeyFile(new Uint8Array(buffer)),
      () => null, // moved, renamed or on a disk that is gone
    );
    if (read?.ok) look(read.value, "key.refused.damaged");
    else setRefusal(`key.refused.${read?.failure ?? "damaged"}`);
  }

  return (
    <details className="way-out">
      <summary>
        <strong>{say("key.add")}</strong>
        <span className="soft">{say("key.addHint")}</span>
      </summary>
      <div className="row">
        <FileButton
          label={say("key.fromFile")}
          accept=".fasciamap-key,application/json"
          onFile={(file) => void choose(file)}
        />
        <button type="button" className="button" onClick={() => setIsReading(true)}>
          {say("qr.keyRead")}
        </button>
      </div>
      {isReading && (
        <Suspense>
          <KeyReaderDialog
            onKey={(offered) => goTo(keyPlace(offered))}
            onClose={() => setIsReading(false)}
          />
        </Suspense>
      )}
      <div className="field">
        <label htmlFor={fieldId}>{say("key.paste")}</label>
        <input
          id={fieldId}
          className="input"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => {
            const text = event.target.value.trim();
            if (text === "") setRefusal(null);
            else look(findKey(text), "key.refused.not-a-key-file");
          }}
        />
      </div>
      <p role="status">{refusal && say(refusal)}</p>
    </details>
  );
}
