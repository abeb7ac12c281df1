import { useEffect, useEffectEvent, useState } from "react";

import type { MapFileContent } from "@/exchange/decode-map-file";
import { type FileRead, readMapFile } from "@/features/practice/open-map-file";
import { type Say, useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { useUnfinished } from "@/ui/use-unfinished";

type SharedFilesProps = {
  readonly db: Database;
  /** What another app has shared with this one; none: it did not arrive. */
  readonly files: readonly File[];
  /** They are to be taken in, as far as they could be read. */
  readonly onTake: (files: readonly FileRead[]) => void;
  readonly onLeave: () => void;
};

/** Says what is in files that were shared with the app. Nothing of them is stored until the person takes them in. */
export function SharedFiles({ db, files, onTake, onLeave }: SharedFilesProps) {
  const say = useMessages();
  useUnfinished(files.length > 0); // they are nowhere but in this page
  const [read, setRead] = useState<readonly FileRead[]>([]);
  const next = files[read.length];
  const nameOf = ({ name }: { readonly name: string }) => name || say("shared.text");

  const readNext = useEffectEvent((file: File) => {
    const named = new File([file], nameOf(file), { type: file.type });
    return readMapFile(db, named, say).then((found) => ({ name: named.name, read: found }));
  });

  useEffect(() => {
    if (!next) return;
    let isWanted = true;
    void readNext(next).then((one) => {
      if (isWanted) setRead((before) => [...before, one]);
    });
    return () => {
      isWanted = false;
    };
  }, [next]);

  const isReadable = read.some((one) => one.read.ok);
  return (
    <section className="notice shared-files" aria-labelledby="shared-files">
      <h2 id="shared-files">{say("shared.title")}</h2>
      <div role="status">
        {files.length === 0 && <p>{say("shared.missing")}</p>}
        {read.map((one, at) => (
          // Two files may have one name.
          <p key={`${at} ${one.name}`}>
            {one.read.ok ? contentWords(say, one.name, one.read.value) : one.read.failure}
          </p>
        ))}
        {next && <p>{say("practice.reading", { name: nameOf(next) })}</p>}
        {!next && isReadable && <p>{say("shared.notStored")}</p>}
      </div>
      <div className="row">
        {isReadable && (
          <button
            type="button"
            className="button button-primary"
            disabled={next !== undefined}
            onClick={() => onTake(read)}
          >
            {say("shared.take")}
          </button>
        )}
        <button type="button" className="button" onClick={onLeave}>
          {say(isReadable || next ? "shared.leave" : "app.close")}
        </button>
      </div>
    </section>
  );
}

/** Whose maps they are, how many, and of when. */
function contentWords(say: Say, name: string, { client, maps, sessions }: MapFileContent): string {
  const newest = maps.reduce((last, { startedAt }) => (startedAt > last ? startedAt : last), "");
  return say("shared.holds", {
    name,
    who: client.name || say("practice.unnamed"),
    maps: maps.length,
    sessions: sessions.length,
    date: new Date(newest),
  });
}
