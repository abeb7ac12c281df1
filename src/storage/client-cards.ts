import { blankCard, ClientCard } from "@/domain/client-card";
import type { ClientId } from "@/domain/client";
import { ClientSummary, withCard } from "@/domain/client-summary";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";

/** What the practice keeps of a client; a card that is missing or damaged is a blank one. */
export async function getCard(db: Database, clientId: ClientId): Promise<ClientCard> {
  return readCard(clientId, await db.cards.get(clientId));
}

/** The card in a row of its table; a blank one where there is none, or none that can be read. */
export function readCard(clientId: ClientId, row: unknown): ClientCard {
  const card = ClientCard.safeParse(row);
  return card.success ? card.data : blankCard(clientId);
}

/**
 * Changes what the practice keeps of a client, as it is stored now, and its line in the list with it.
 *
 * @param change - gives the next card; it must do nothing else
 * @throws {ZodError} `change` gave no valid card: a mistake in our code
 */
export function changeCard(
  db: Database,
  clientId: ClientId,
  change: (card: ClientCard) => ClientCard,
): Promise<Result<ClientCard, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.cards, db.summaries, async () => {
      const changed = ClientCard.parse(change(await getCard(db, clientId)));
      await db.cards.put(changed);
      const summary = ClientSummary.safeParse(await db.summaries.get(clientId));
      if (summary.success) await db.summaries.put(withCard(summary.data, changed));
      return changed;
    }),
  );
}
