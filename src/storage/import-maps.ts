import type { Answer } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import { Client } from "@/domain/client";
import type { Result } from "@/lib/result";
import { takeAnswers } from "@/storage/answers";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";

/** What a map file brings: one client, maps of that client, and perhaps answers. */
export type ReceivedFile = {
  readonly client: Pick<Client, "id" | "name" | "shape">;
  readonly maps: readonly BodyMap[];
  /** `undefined`: the file says nothing about the questions. */
  readonly answers?: readonly Answer[] | undefined;
  readonly exportedAt: string;
};

/** How many of the file's maps went which way. */
export type ImportOutcome = {
  readonly added: number;
  /** The file's copy was newer than the one here. */
  readonly updated: number;
  /** The copy here was the same, or newer: left alone. */
  readonly unchanged: number;
  /** Another client's map has that id here: left alone, for a file speaks of its own client only. */
  readonly refused: number;
  /** Answers came that were not here. */
  readonly hasNewAnswers: boolean;
};

type Fate = "added" | "updated" | "unchanged" | "refused";

/**
 * Takes the maps of a file into its client, by id, all in one transaction. The same file twice
 * changes nothing, and an older copy never replaces a newer one. The answers to the questions come as a
 * whole, by the date of the file: see `takeAnswers`. The client's name and shape are
 * taken from the file when it brings something new; this device's own client keeps its record.
 *
 * @throws {ZodError} the file holds what is not valid: a mistake in our code, since files are checked
 * @throws {Error} a map of the file is not its client's: likewise
 */
export async function importMapFile(
  db: Database,
  file: ReceivedFile,
): Promise<Result<ImportOutcome, SaveFailure>> {
  const client = Client.parse({
    id: file.client.id,
    name: file.client.name,
    shape: file.client.shape,
    origin: "received",
    createdAt: new Date().toISOString(),
  });
  const maps = file.maps.map((map) => BodyMap.parse(map));
  if (maps.some((map) => map.clientId !== client.id)) {
    throw new Error("a map is not of the client of its file");
  }

  return attemptSave(() =>
    db.transaction("rw", db.clients, db.maps, db.histories, db.answers, async () => {
      const outcome = { added: 0, updated: 0, unchanged: 0, refused: 0 };
      for (const map of maps) {
        const fate = fateOf(map, await db.maps.get(map.id));
        outcome[fate] += 1;
        if (fate === "unchanged" || fate === "refused") continue;
        await db.maps.put(map);
        await db.histories.delete(map.id); // its steps lead to the copy that was replaced
      }
      const hasNewAnswers = await keepAnswers(db, client, file);
      const bringsNews = outcome.added + outcome.updated > 0 || hasNewAnswers;
      await keepClient(db, client, bringsNews);
      return { ...outcome, hasNewAnswers };
    }),
  );
}

function fateOf(map: BodyMap, row: unknown): Fate {
  if (row === undefined) return "added";
  const present = BodyMap.safeParse(row);
  if (!present.success) return "updated"; // a damaged copy is worth less than a whole one
  if (present.data.clientId !== map.clientId) return "refused";
  return present.data.changedAt < map.changedAt ? "updated" : "unchanged";
}

async function keepAnswers(db: Database, client: Client, file: ReceivedFile): Promise<boolean> {
  if (!file.answers) return false;
  const isOfThisDevice = isOwn(await db.clients.get(client.id));
  return takeAnswers(db, client.id, file.answers, file.exportedAt, isOfThisDevice);
}

async function keepClient(db: Database, client: Client, bringsNews: boolean): Promise<void> {
  const row = await db.clients.get(client.id);
  const present = Client.safeParse(row);
  if (!present.success) {
    // A damaged record is replaced, yet whose device this is must not change with it.
    await db.clients.put({ ...client, origin: isOwn(row) ? "own" : "received" });
  } else if (present.data.origin === "received" && bringsNews) {
    await db.clients.put({ ...present.data, name: client.name, shape: client.shape });
  }
}

function isOwn(row: unknown): boolean {
  return typeof row === "object" && row !== null && "origin" in row && row.origin === "own";
}
