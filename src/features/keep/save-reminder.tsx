import { useLiveQuery } from "dexie-react-hooks";

import { isSaveDue } from "@/features/keep/is-save-due";
import { useSaveEverything } from "@/features/keep/use-save-everything";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { fileStates } from "@/storage/file-saves";
import { readSetting, saveSetting } from "@/storage/settings";

type SaveReminderProps = { readonly db: Database };

/** Says quietly that some maps are in no file yet, and saves them in one tap. Else nothing. */
export function SaveReminder({ db }: SaveReminderProps) {
  const say = useMessages();
  const unsaved = useLiveQuery(() => unsavedIfDue(db), [db]);
  const { save, told } = useSaveEverything(db);

  return (
    <div role="status">
      {told !== null && <div className="notice">{told}</div>}
      {told === null && unsaved !== undefined && unsaved > 0 && (
        <div className="notice">
          <p>{say("keep.reminder", { count: unsaved })}</p>
          <div className="row">
            <button type="button" className="button" onClick={save}>
              {say("keep.save")}
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => void saveSetting(db, "saveReminderPutOff", new Date().toISOString())}
            >
              {say("keep.notNow")}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

/** How many maps and sessions are in no file, if it is time to say so; else 0. */
async function unsavedIfDue(db: Database): Promise<number> {
  const states = await fileStates(db);
  const putOff = await readSetting(db, "saveReminderPutOff");
  const isDue = isSaveDue(states, typeof putOff === "string" ? putOff : undefined, new Date());
  return isDue ? states.reduce((sum, { unsaved }) => sum + unsaved, 0) : 0;
}
