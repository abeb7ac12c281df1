import { useState } from "react";

import { takeBackHolds } from "@/domain/change-holds";
import type { Session, SessionId } from "@/domain/session";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";
import { changeSession } from "@/storage/sessions";

type Change = (session: Session) => Session;

/** One change of the holds that can be taken back. */
type Step = { readonly before: Session; readonly after: Session; readonly gesture: string | null };

/** Most steps that undo goes back. */
const STEPS = 50;

/**
 * Changes a session as it is stored, one write for each change, and takes changes of its holds back.
 * What is on the screen comes from the database alone, so it is what is stored.
 */
export function useSession(db: Database, id: SessionId) {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [failed, setFailed] = useState<{ why: SaveFailure; again: () => void } | null>(null);

  /**
   * @param gesture - `undefined` where it is no step of undo; changes of one gesture, such as typing one
   *   note, are one step together
   * @returns what is stored then; `null` when nothing could be
   */
  async function write(change: Change, gesture?: string | null): Promise<Session | null> {
    const seen: Session[] = [];
    const result = await changeSession(db, id, (stored) => {
      seen.push(stored);
      return { ...change(stored), changedAt: new Date().toISOString() };
    });
    if (!result.ok) {
      setFailed({ why: result.failure, again: () => void write(change, gesture) });
      return null;
    }
    setFailed(null);
    const after = result.value;
    const before = seen.at(-1);
    if (!after || !before) return null;
    if (gesture !== undefined) setSteps((past) => withStep(past, { before, after, gesture }));
    return after;
  }

  async function undo(): Promise<Session | null> {
    const last = steps.at(-1);
    if (!last) return null;
    setSteps(steps.slice(0, -1));
    return write((stored) => takeBackHolds(stored, last.before, last.after));
  }

  return {
    /** Changes the holds; undo takes it back, with all that one gesture changed. */
    change: (change: Change, gesture: string | null = null) => write(change, gesture),
    /** Changes what is said of the session itself. */
    describe: (as: Partial<Pick<Session, "therapist" | "note" | "startedAt">>) =>
      write((session) => ({ ...session, ...as })),
    undo,
    canUndo: steps.length > 0,
    /** Why the last change was not stored, and how to try again. */
    failed,
  };
}

/** A session under change. */
export type SessionWork = ReturnType<typeof useSession>;

function withStep(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  if (last && step.gesture !== null && last.gesture === step.gesture) {
    return [...past.slice(0, -1), { ...step, before: last.before }];
  }
  return [...past.slice(1 - STEPS), step];
}
