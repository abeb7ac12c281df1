import type { AnswerSaveState } from "@/features/intake/use-answers";
import { saveFailureWords } from "@/messages/save-failure-words";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";

type SaveLineProps = { readonly state: AnswerSaveState; readonly onRetry: () => void };

/** Says whether the answers are on the disk, and what to do where they are not. */
export function SaveLine({ state, onRetry }: SaveLineProps) {
  const say = useMessages();
  switch (state) {
    case "untouched":
      return null;
    case "saving":
    case "saved":
      return (
        <span className="intake-saved soft" role="status">
          {state === "saved" && <Icon name="check" />}
          {say(state === "saved" ? "save.saved" : "save.saving")}
        </span>
      );
    case "disk-full":
    case "storage-blocked":
    case "closed":
      return (
        <div className="notice notice-warn" role="alert">
          <p>{say("intake.notSaved", { why: saveFailureWords(say, state) })}</p>
          <button type="button" className="button" onClick={onRetry}>
            {say("save.retry")}
          </button>
        </div>
      );
  }
}
