import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import { BodyMap } from "@/domain/body-map";
import { Client } from "@/domain/client";
import { ClientCard } from "@/domain/client-card";
import { ClientSummary } from "@/domain/client-summary";
import { Session } from "@/domain/session";
import { changeCard } from "@/storage/client-cards";
import { makeSummaries } from "@/storage/client-summaries";
import { changeClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { deleteClients } from "@/storage/delete-client";
import { importMapFiles } from "@/storage/import-maps";
import { linkMap } from "@/storage/link-map";
import { saveMapWithHistory } from "@/storage/maps";
import { type Merge, mergeClients, undoMerge } from "@/storage/merge-clients";
import { restoreBackup } from "@/storage/restore-backup";
import { addSession, removeSession } from "@/storage/sessions";

import { fakeKeeping } from "../support/fake-keeping";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeSession } from "../support/make-session";
import { makeSpot } from "../support/make-spot";
import { makeUuid } from "../support/make-uuid";
import { makeBackup } from "../support/make-backup";

const exportedAt = "2026-11-23T12:00:00.000Z";
const kim = makeClient({ id: makeUuid(71), name: "Kim", origin: "received" });
const lee = makeClient({ id: makeUuid(72), name: "Lee", origin: "received" });
const knee = makeSpot({ region: "knee_front", side: "right" });
const first = makeMap({ clientId: kim.id, spots: [knee, makeSpot()] });
const second = makeMap({ clientId: kim.id, startedAt: "2026-11-22T08:00:00.000Z", spots: [knee] });
const others = makeMap({ clientId: lee.id, spots: [makeSpot()] });
const session = makeSession({ clientId: kim.id, startedAt: "2026-12-01T10:00:00.000Z" });
let merge: Merge | null = null;

/** What happens to a practice, one after another. */
const steps: readonly (readonly [string, (db: Database) => Promise<unknown>])[] = [
  [
    "files came in",
    (db) =>
      importMapFiles(db, [
        { client: kim, exportedAt, maps: [first] },
        { client: lee, exportedAt, maps: [others] },
      ]),
  ],
  ["another of one of them", (db) => importMapFiles(db, [fileOfKim([second])])],
  [
    "a map was changed",
    (db) =>
      saveMapWithHistory(
        db,
        { ...second, changedAt: "2026-11-24T08:00:00.000Z", spots: [] },
        { mapId: second.id, past: [], future: [] },
      ),
  ],
  ["a session came", (db) => addSession(db, session)],
  ["a map was linked", (db) => linkMap(db, first.id, { sessionId: session.id, moment: "after" })],
  ["a session went", (db) => removeSession(db, session.id)],
  ["a tag came", (db) => changeCard(db, lee.id, (card) => ({ ...card, tags: ["desk"] }))],
  [
    "two were joined",
    async (db) => {
      const merged = await mergeClients(db, kim, lee);
      merge = merged.ok ? merged.value : null;
    },
  ],
  ["they were taken apart", (db) => undoMerge(db, merge!)],
  ["a name changed", (db) => changeClient(db, lee.id, (one) => ({ ...one, name: "Leo" }))],
  ["one was put aside", (db) => changeCard(db, lee.id, (card) => ({ ...card, isArchived: true }))],
  ["a backup was taken back", (db) => takeBack(db)],
  ["one was deleted", (db) => deleteClients(db, [kim.id])],
];

describe("the summaries of a practice", () => {
  it("say what the records say after everything that changes these, and are never of yesterday", async () => {
    fakeKeeping();
    const db = openTestDatabase();
    for (const [what, happen] of steps) {
      await happen(db);
      const expected = await fromRecords(db);
      const kept = await stored(db);
      expect({ what, kept }).toEqual({ what, kept: expected.filter((one) => isIn(kept, one)) });
      await makeSummaries(db);
      expect({ what, kept: await stored(db) }).toEqual({ what, kept: expected });
    }
    expect((await stored(db)).map(({ name }) => name)).toEqual(["Leo"]);
  });
});

function fileOfKim(maps: readonly BodyMap[]) {
  return { client: kim, exportedAt, maps };
}

/** From a device that knew a third map, and a later state of one of these. */
async function takeBack(db: Database): Promise<void> {
  const other = openTestDatabase();
  const later = { ...first, changedAt: "2026-12-24T08:00:00.000Z", spots: [makeSpot()] };
  const third = makeMap({ clientId: kim.id, startedAt: "2026-12-20T08:00:00.000Z", spots: [knee] });
  await importMapFiles(other, [fileOfKim([later, third])]);
  await restoreBackup(db, await makeBackup(other, new Date(exportedAt)));
}

type Told = Omit<ClientSummary, "isMadeUp">;

function isIn(some: readonly Told[], { clientId }: Told): boolean {
  return some.some((one) => one.clientId === clientId);
}

/** What is kept, with places in the order of their names. */
async function stored(db: Database): Promise<Told[]> {
  return (await db.summaries.toArray()).map((row) => {
    const { isMadeUp: _, places, ...rest } = ClientSummary.parse(row);
    return { ...rest, places: places.toSorted(byName) };
  });
}

/** Counted anew, one by one, from what is stored of each client. */
async function fromRecords(db: Database): Promise<Told[]> {
  const clients = (await db.clients.toArray()).map((row) => Client.parse(row));
  const maps = (await db.maps.toArray()).map((row) => BodyMap.parse(row));
  const sessions = (await db.sessions.toArray()).map((row) => Session.parse(row));
  return Promise.all(
    clients.map(async ({ id, name, createdAt }) => {
      const mine = maps.filter(({ clientId }) => clientId === id);
      const dated = [...mine, ...sessions.filter(({ clientId }) => clientId === id)];
      const card = ClientCard.safeParse(await db.cards.get(id)).data;
      return {
        clientId: id,
        name,
        group: card?.isArchived ? ("archived" as const) : ("here" as const),
        tags: card?.tags ?? [],
        mapCount: mine.length,
        lastSeen:
          dated
            .map(({ startedAt }) => startedAt)
            .toSorted()
            .at(-1) ?? createdAt,
        changes: Object.fromEntries(dated.map((one) => [one.id, one.changedAt])),
        places: [makeSpot(), knee]
          .map(({ region, side }) => ({ region, side, maps: mine.filter(has(region)).length }))
          .filter(({ maps: count }) => count > 0)
          .toSorted(byName),
      };
    }),
  );
}

function has(wanted: string) {
  return ({ spots }: BodyMap) => spots.some(({ region }) => region === wanted);
}

function byName(one: { readonly region: string }, other: { readonly region: string }): number {
  return one.region < other.region ? -1 : 1;
}
