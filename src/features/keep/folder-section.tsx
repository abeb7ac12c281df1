import { useEffect, useState } from "react";

import { useMessages } from "@/messages/use-messages";
import {
  backUpToFolder,
  chooseFolder,
  folderState,
  forgetFolder,
  wakeFolder,
} from "@/storage/backup-folder";
import type { Database } from "@/storage/database";

type FolderSectionProps = { readonly db: Database };

/** The folder into which the app saves backups by itself, where the browser lets it. */
export function FolderSection({ db }: FolderSectionProps) {
  const say = useMessages();
  const [folder, setFolder] = useState<Awaited<ReturnType<typeof folderState>> | null>(null);

  useEffect(() => void folderState().then(setFolder), []);

  async function change(how: () => Promise<unknown>) {
    await how();
    await backUpToFolder(db, new Date());
    setFolder(await folderState());
  }

  if (!folder || folder.state === "unavailable") return null;
  const { state, name } = folder;
  return (
    <section className="keep-part" aria-labelledby="keep-folder">
      <h2 id="keep-folder">{say("keep.folderTitle")}</h2>
      <p role="status">
        {state === "none" && say("keep.folderNone")}
        {state === "asleep" && say("keep.folderAsleep", { name })}
        {state === "ready" && say("keep.folderReady", { name })}
      </p>
      <div className="row">
        {state === "none" && (
          <button type="button" className="button" onClick={() => void change(chooseFolder)}>
            {say("keep.folderChoose")}
          </button>
        )}
        {state === "asleep" && (
          <button type="button" className="button" onClick={() => void change(wakeFolder)}>
            {say("keep.folderAllow")}
          </button>
        )}
        {state !== "none" && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => void change(forgetFolder)}
          >
            {say("keep.folderForget")}
          </button>
        )}
      </div>
    </section>
  );
}
