import { type ChangeEvent, type ReactNode, useRef } from "react";

import { CodeImport } from "@/features/practice/code-import";
import { ImportResults } from "@/features/practice/import-results";
import type { OpenedFile } from "@/features/practice/open-map-file";
import { SharedFiles } from "@/features/practice/shared-files";
import { PassphrasePrompt } from "@/features/practice/passphrase-prompt";
import { TwinOffers } from "@/features/practice/twin-offers";
import { useImport } from "@/features/practice/use-import";
import { type Handed, useIncomingFiles } from "@/features/practice/use-incoming-files";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { Icon } from "@/ui/icon";

type FileImportProps = {
  readonly db: Database;
  /** Files that the system has opened with the app, or another app has shared with it. */
  readonly handed: Handed | null;
  readonly onHandedDone: () => void;
  /** One file alone was taken in. */
  readonly onOne: (file: OpenedFile) => void;
  /** Another way to get a map, beside files and codes. */
  readonly besides?: ReactNode;
  /** What has its place only while no files are being read. */
  readonly children?: ReactNode;
};

/** Takes in the files that clients handed over: chosen, dropped or pasted anywhere on the page, one or hundreds. */
export function FileImport(props: FileImportProps) {
  const { db, handed, onHandedDone, onOne, besides, children } = props;
  const say = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const { shown, open, cancel } = useImport(db, onOne);
  const isReading = shown.state === "reading";

  useIncomingFiles({ handed, onHandedDone, onFiles: (files) => void open(files) });

  function openChosen(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.target.files ?? [])];
    event.target.value = ""; // so that choosing the same file again is noticed
    void open(files);
  }

  return (
    <>
      {handed?.isAsked && !isReading && (
        <SharedFiles
          db={db}
          files={handed.files}
          onTake={(read) => {
            onHandedDone();
            void open(read);
          }}
          onLeave={onHandedDone}
        />
      )}
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
        <CodeImport onFile={(file) => void open([file])} />
        {besides}
        <span className="soft drop-hint">{say("practice.drop")}</span>
      </div>
      {isReading && (
        <div className="import-progress">
          <label>
            {say("import.progress", { done: shown.done + 1, total: shown.total })}
            <progress value={shown.done} max={shown.total} />
          </label>
          <button type="button" className="button" onClick={cancel}>
            {say("import.cancel")}
          </button>
        </div>
      )}
      <div role="status" className="open-results">
        {isReading && shown.total === 1 && (
          <p>{say("practice.reading", { name: shown.reading })}</p>
        )}
        {!isReading && <ImportResults shown={shown} />}
      </div>
      <PassphrasePrompt />
      {shown.twins.length > 0 && <TwinOffers db={db} twins={shown.twins} />}
      {!isReading && children}
    </>
  );
}
