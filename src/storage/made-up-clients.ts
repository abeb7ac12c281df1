import { Answers } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import { blankCard, ClientCard } from "@/domain/client-card";
import { Client, type ClientId } from "@/domain/client";
import { PracticeNotes } from "@/domain/practice-notes";
import { Session } from "@/domain/session";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import { deleteClients } from "@/storage/delete-client";
import type { SaveFailure } from "@/storage/save-failure";

/** Somebody who does not exist, with all that is made up about them. */
export type MadeUpClient = {
  readonly client: Client;
  readonly maps: readonly BodyMap[];
  readonly sessions: readonly Session[];
  /** What they answered to questions, and what their therapist wrote down; `null`: nothing. */
  readonly answers: Answers | null;
  readonly notes: PracticeNotes | null;
};

/**
 * Stores made-up clients and marks them as such, all or none.
 *
 * @throws {ZodError} one of them is not valid: a mistake in our code
 */
export function addMadeUpClients(
  db: Database,
  made: readonly MadeUpClient[],
): Promise<Result<void, SaveFailure>> {
  const { clients, maps, sessions, answers, practiceNotes, cards, summaries } = db;
  const tables = [clients, maps, sessions, answers, practiceNotes, cards, summaries];
  const all = made.flatMap((one) => one.maps.map((map) => BodyMap.parse(map)));
  return attemptSave(db, () =>
    db.transaction("rw", tables, async () => {
      const ids = made.map(({ client }) => client.id);
      await clients.bulkPut(made.map(({ client }) => Client.parse(client)));
      await maps.bulkPut(all);
      await sessions.bulkPut(
        made.flatMap((one) => one.sessions.map((session) => Session.parse(session))),
      );
      await answers.bulkPut(
        made.flatMap((one) => (one.answers ? [Answers.parse(one.answers)] : [])),
      );
      await practiceNotes.bulkPut(
        made.flatMap((one) => (one.notes ? [PracticeNotes.parse(one.notes)] : [])),
      );
      await cards.bulkPut(ids.map((id) => ({ ...blankCard(id), isMadeUp: true })));
      await summaries.bulkDelete(ids);
    }),
  );
}

/** The made-up clients that are here. Only reads. */
export async function listMadeUp(db: Database): Promise<readonly ClientId[]> {
  const rows = await db.cards.toArray();
  return rows.flatMap((row) => {
    const card = ClientCard.safeParse(row);
    return card.success && card.data.isMadeUp ? [card.data.clientId] : [];
  });
}

/** Deletes them with everything that was made up, or added since. */
export async function removeMadeUp(db: Database): Promise<Result<void, SaveFailure>> {
  return deleteClients(db, await listMadeUp(db));
}
