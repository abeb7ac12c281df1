import { useMessages } from "@/messages/use-messages";
import type { RestoreOutcome } from "@/storage/plan-restore";

type RestorePreviewProps = {
  readonly outcome: RestoreOutcome;
  /** How many further files belong to the copy. */
  readonly missing: number;
};

/** Says what a restore would change, line by line, before anything is done. */
export function RestorePreview({ outcome, missing }: RestorePreviewProps) {
  const say = useMessages();
  if (!outcome.changesAnything) {
    return (
      <>
        <p>{say("keep.nothingNew")}</p>
        {missing > 0 && <p>{say("backup.missing", { count: missing })}</p>}
      </>
    );
  }

  const { added, updated, unchanged, onlyHere, newClients, unreadable } = outcome;
  const lines = [
    say("keep.added", { count: added }),
    updated > 0 && say("keep.updated", { count: updated }),
    newClients > 0 && say("keep.newClients", { count: newClients }),
    unchanged > 0 && say("keep.unchanged", { count: unchanged }),
    onlyHere > 0 && say("keep.onlyHere", { count: onlyHere }),
    outcome.joinsOwn && say("keep.joinsOwn"),
    unreadable > 0 && say("keep.unreadable", { count: unreadable }),
    missing > 0 && say("backup.missing", { count: missing }),
  ].filter((line) => line !== false);
  return (
    <ul className="keep-preview">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
