import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";

import type { ClientId } from "@/domain/client";
import { PRACTICE_NOTE_LIMIT, type PracticeNotes } from "@/domain/practice-notes";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { changePracticeNotes, getPracticeNotes } from "@/storage/practice-notes";
import { KeptText } from "@/ui/kept-text";

type PracticeNoteFieldProps = {
  readonly db: Database;
  readonly clientId: ClientId;
  readonly field: "plan" | "notes";
};

/** The therapist's plan for the next time, or notes: stored while they are typed, and nowhere else. */
export function PracticeNoteField({ db, clientId, field }: PracticeNoteFieldProps) {
  const say = useMessages();
  const [trouble, setTrouble] = useState("");
  const stored = useLiveQuery(() => getPracticeNotes(db, clientId), [db, clientId]);

  async function write(as: Partial<Pick<PracticeNotes, "plan" | "notes">>) {
    const result = await changePracticeNotes(db, clientId, as);
    setTrouble(result.ok ? "" : notSavedWords(say, result.failure));
  }

  if (!stored) return null;
  if (stored.isDamaged) {
    return <p className="notice notice-warn">{say("practice.damaged", { count: 1 })}</p>;
  }
  return (
    <div className="practice-note">
      <KeptText
        label={say(`notes.${field}`)}
        text={stored.notes[field]}
        limit={PRACTICE_NOTE_LIMIT}
        isLong
        onText={(text) => void write({ [field]: text })}
      />
      {field === "notes" && <p className="soft">{say("notes.apart")}</p>}
      {trouble !== "" && (
        <p className="notice notice-warn" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
