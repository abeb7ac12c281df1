import { BodyMap } from "@/domain/body-map";
import { blankCard, ClientCard } from "@/domain/client-card";
import { Client, type ClientId } from "@/domain/client";
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
  const { clients, maps, sessions, cards, summaries } = db;
  const all = made.flatMap((one) => one.maps.map((map) => BodyMap.parse(map)));
  return attemptSave(db, () =>
    db.transaction("rw", [clients, maps, sessions, cards, summaries], async () => {
      const ids = made.map(({ client }) => client.id);
      await clients.bulkPut(made.map(({ client }) => Client.parse(client)));
      await maps.bulkPut(all);
      await sessions.bulkPut(
        made.flatMap((one) => one.sessions.map((session) => Session.parse(session))),
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
