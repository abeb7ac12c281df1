import { QuestionSet, standardQuestions } from "@/domain/question-set";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";

/** A device has one set: the practice's that works here, or the one that its person was sent. */
const ONLY = "only";

/** What is asked on this device. The standard questions where nothing, or nothing legible, is stored. */
export async function getQuestionSet(db: Database): Promise<QuestionSet> {
  const read = QuestionSet.safeParse(await db.questionSets.get(ONLY));
  return read.success ? read.data : standardQuestions;
}

/**
 * Changes the set as it is stored now. `ok`, with what is stored then, once the browser has committed.
 *
 * @param change - gives the next set; it must do nothing else
 * @throws {ZodError} `change` gave no valid set: a mistake in our code
 */
export function changeQuestionSet(
  db: Database,
  change: (set: QuestionSet) => QuestionSet,
): Promise<Result<QuestionSet, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.questionSets, async () => {
      const changed = QuestionSet.parse(change(await getQuestionSet(db)));
      await db.questionSets.put({ id: ONLY, ...changed });
      return changed;
    }),
  );
}
