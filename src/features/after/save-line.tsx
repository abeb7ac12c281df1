import type { MapOnTable } from "@/features/after/map-on-table";
import { saveFailureWords } from "@/messages/save-failure-words";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";

type SaveLineProps = { readonly table: MapOnTable };

/** Says whether what was told is on the disk, and what to do where it is not. */
export function SaveLine({ table }: SaveLineProps) {
  const say = useMessages();
  const { saveState } = table;
  if (saveState === "saved" || saveState === "saving") {
    return (
      <p className="save-state soft" role="status">
        {saveState === "saved" && <Icon name="check" />}
        {say(saveState === "saved" ? "save.saved" : "save.saving")}
      </p>
    );
  }
  return (
    <div className="notice notice-warn" role="alert">
      <p>{say("after.notSaved", { why: saveFailureWords(say, saveState) })}</p>
      <button type="button" className="button" onClick={table.saveAgain}>
        {say("save.retry")}
      </button>
    </div>
  );
}
