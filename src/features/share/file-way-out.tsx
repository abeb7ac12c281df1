import { useMemo, useState } from "react";

import type { PreparedFile } from "@/features/share/use-prepared-file";
import { type Say, useMessages } from "@/messages/use-messages";
import { copyText } from "@/ui/copy-text";
import { saveFile } from "@/ui/save-file";
import { canSaveFileAs, saveFileAs } from "@/ui/save-file-as";
import { canShareFile, shareFile } from "@/ui/share-file";

/** A file that is there to be handed over. */
export type ReadyFile = Extract<PreparedFile, { state: "ready" }>;

type FileWayOutProps = {
  readonly prepared: PreparedFile;
  /** There is something to hand over. */
  readonly isAny: boolean;
  /** What the person has chosen: what came of it is told until something else is. */
  readonly choice: string;
  /** Told once the file was handed over in one way or another. */
  readonly onOut: (file: ReadyFile) => void;
  /** Who it is given to, for the words that tell that it was saved. */
  readonly forWhom?: "therapist" | "client";
};

/** The ways in which this browser can hand the file over. It is made before, so that a tap is enough. */
export function FileWayOut(props: FileWayOutProps) {
  const { prepared, isAny, choice, onOut, forWhom = "therapist" } = props;
  const say = useMessages();
  const [told, setTold] = useState<{ of: string; words: string } | null>(null);
  const ready = isAny && prepared.state === "ready" ? prepared : null;
  const sharable = useMemo(() => {
    const file = ready && new File([ready.bytes], ready.name, { type: ready.type });
    return file && canShareFile(file) ? file : null;
  }, [ready]);

  function tell(file: ReadyFile, words: string, isOut: boolean) {
    setTold({ of: choice, words });
    if (isOut) onOut(file);
  }

  function save(file: ReadyFile) {
    saveFile(file.bytes, file.name, file.type);
    const { name } = file;
    tell(file, say(forWhom === "client" ? "given.saved" : "share.saved", { name }), true);
  }

  async function saveAs(file: ReadyFile) {
    const outcome = await saveFileAs(file.bytes, file.name);
    if (outcome === "saved") tell(file, say("share.savedAs", { name: file.name }), true);
    if (outcome === "failed") tell(file, say("share.notSaved"), false);
  }

  async function share(file: ReadyFile, shared: File) {
    const outcome = await shareFile(shared);
    if (outcome === "shared") tell(file, say("share.shared"), true);
    if (outcome === "failed") tell(file, say("share.notShared"), false);
  }

  async function copy(file: ReadyFile) {
    const isCopied = await copyText(new TextDecoder().decode(file.bytes));
    tell(file, say(isCopied ? "share.copied" : "share.notCopied"), isCopied);
  }

  return (
    <>
      <div className="row">
        {ready && sharable && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => void share(ready, sharable)}
          >
            {say("share.share")}
          </button>
        )}
        <button
          type="button"
          className={sharable ? "button" : "button button-primary"}
          disabled={!ready}
          onClick={() => ready && save(ready)}
        >
          {say("share.save")}
        </button>
        {(!ready || ready.sealFor) && isAny && (
          <button
            type="button"
            className="button"
            disabled={!ready}
            onClick={() => ready && void copy(ready)}
          >
            {say("share.copyText")}
          </button>
        )}
        {canSaveFileAs() && (
          <button
            type="button"
            className="button"
            disabled={!ready}
            onClick={() => ready && void saveAs(ready)}
          >
            {say("share.saveAs")}
          </button>
        )}
      </div>
      <p role="status">{told?.of === choice ? told.words : isAny && waitingWords(say, prepared)}</p>
    </>
  );
}

function waitingWords(say: Say, prepared: PreparedFile): string {
  switch (prepared.state) {
    case "preparing":
      return say("share.preparing");
    case "unsettled":
      return say("seal.unsettled");
    case "too-large":
      return say("share.tooLarge");
    case "not-sealed":
      return say("seal.failed");
    case "ready":
      return "";
  }
}
