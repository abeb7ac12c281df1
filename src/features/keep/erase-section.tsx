import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { eraseEverything } from "@/storage/erase-everything";
import { AskedTwice } from "@/ui/asked-twice";

type EraseSectionProps = { readonly db: Database };

/** "Delete everything": says first what goes and what stays, and asks twice. */
export function EraseSection({ db }: EraseSectionProps) {
  const say = useMessages();

  async function erase() {
    const done = await eraseEverything(db);
    if (!done.ok) return say("keep.eraseInUse");
    location.hash = ""; // a clean first visit begins where every first visit does
    location.reload();
    return null;
  }

  return (
    <AskedTwice
      label={say("keep.erase")}
      level={2}
      title={say("keep.eraseTitle")}
      sure={say("keep.eraseSure")}
      yes={say("keep.eraseYes")}
      back={say("app.back")}
      onYes={erase}
    >
      <p>{say("keep.eraseWhat")}</p>
      <ul>
        <li>{say("keep.eraseNotFiles")}</li>
        <li>{say(db.lockId === null ? "keep.eraseDisk" : "lock.eraseDisk")}</li>
        <li>{say("keep.eraseTabs")}</li>
      </ul>
    </AskedTwice>
  );
}
