import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import type { BodyMap } from "@/domain/body-map";
import { changeCard } from "@/storage/client-cards";
import {
  allClients,
  clientsSeenBefore,
  countClients,
  getSummary,
  listClients,
  makeSummaries,
} from "@/storage/client-summaries";
import { changeClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { emptyHistory } from "@/storage/histories";
import { linkMap } from "@/storage/link-map";
import { saveMapWithHistory } from "@/storage/maps";
import { addSession, changeSession, removeSession } from "@/storage/sessions";

import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeSession } from "../support/make-session";
import { makeSpot } from "../support/make-spot";
import { makeUuid } from "../support/make-uuid";
import { saveClient } from "../support/save-client";

const kim = makeClient({ id: makeUuid(5), name: "Kim", origin: "received" });

function save(db: Database, map: BodyMap) {
  return saveMapWithHistory(db, map, emptyHistory(map.id));
}

async function listed(db: Database) {
  await makeSummaries(db);
  return { counts: await countClients(db), summaries: await listClients(db, "here", 10) };
}

describe("the summaries of clients", () => {
  it("say when a client was last seen, how many maps there are, and what is marked on most", async () => {
    const db = openTestDatabase();
    await saveClient(db, kim);
    const knee = makeSpot({ region: "knee_front", side: "right" });
    const startedAt = "2026-11-20T09:00:00.000Z";
    await save(db, makeMap({ clientId: kim.id, startedAt, spots: [makeSpot(), knee] }));
    await save(db, makeMap({ clientId: kim.id, spots: [makeSpot(), makeSpot()] }));
    await addSession(db, makeSession({ clientId: kim.id, startedAt: "2026-11-23T11:00:00.000Z" }));

    expect(await listed(db)).toMatchObject({
      counts: { here: 1, missing: 0 },
      summaries: [
        {
          name: "Kim",
          lastSeen: "2026-11-23T11:00:00.000Z",
          mapCount: 2,
          places: [
            { region: "shoulder_blade", side: "left", maps: 2 },
            { region: "knee_front", side: "right", maps: 1 },
          ],
        },
      ],
    });
  });

  const session = makeSession({ clientId: kim.id });
  const map = makeMap({ clientId: kim.id });
  it.each<[string, (db: Database) => Promise<unknown>]>([
    ["a map", (db) => save(db, makeMap({ clientId: kim.id }))],
    ["a link of a map", (db) => linkMap(db, map.id, { sessionId: session.id, moment: "after" })],
    ["a name", (db) => changeClient(db, kim.id, (client) => ({ ...client, name: "Kim L." }))],
    ["a session", (db) => addSession(db, makeSession({ clientId: kim.id }))],
    [
      "a change of a session",
      (db) =>
        changeSession(db, session.id, (old) => ({ ...old, startedAt: "2027-01-01T10:00:00.000Z" })),
    ],
    ["a session taken away", (db) => removeSession(db, session.id)],
  ])("are made anew after %s", async (_what, change) => {
    const db = openTestDatabase();
    await saveClient(db, kim);
    await save(db, map);
    await addSession(db, session);
    await makeSummaries(db);
    expect(await db.summaries.count()).toBe(1);

    await change(db);
    expect(await countClients(db)).toMatchObject({ missing: 1 });
    const fresh = await getSummary(db, kim.id);
    await makeSummaries(db);
    expect(await getSummary(db, kim.id)).toEqual(fresh);
    expect(await db.summaries.count()).toBe(1);
  });

  it("list the one seen last first, in pages, apart from those put aside and this device's own", async () => {
    const db = openTestDatabase();
    await saveClient(db, makeClient());
    for (let day = 1; day <= 7; day += 1) {
      const client = makeClient({
        id: makeUuid(10 + day),
        name: `Client ${day}`,
        origin: "received",
        createdAt: `2026-11-0${day}T08:00:00.000Z`,
      });
      await saveClient(db, client);
      if (day === 7) await changeCard(db, client.id, (card) => ({ ...card, isArchived: true }));
    }
    await makeSummaries(db);
    const page = await listClients(db, "here", 2);
    expect(page.map(({ name }) => name)).toEqual(["Client 6", "Client 5"]);
    expect(await countClients(db)).toEqual({ here: 6, archived: 1, missing: 0 });
    expect((await allClients(db, "here")).map(({ name }) => name.at(-1)).join("")).toBe("654321");
    expect((await allClients(db, "archived")).map(({ name }) => name)).toEqual(["Client 7"]);
    const old = await clientsSeenBefore(db, "here", "2026-11-03T00:00:00.000Z", 10);
    expect(old.summaries.map(({ name }) => name)).toEqual(["Client 1", "Client 2"]);
  });

  it("say at once what a card says, as if they had been made anew", async () => {
    const db = openTestDatabase();
    await saveClient(db, kim);
    await save(db, makeMap({ clientId: kim.id }));
    await makeSummaries(db);
    await changeCard(db, kim.id, (card) => ({ ...card, tags: ["desk"], isArchived: true }));
    const changed = await getSummary(db, kim.id);
    expect(changed).toMatchObject({ tags: ["desk"], group: "archived" });
    await db.summaries.clear();
    expect(await getSummary(db, kim.id)).toEqual(changed);
  });

  it("leave out a client whose record is damaged, and say that one is missing", async () => {
    const db = openTestDatabase();
    await saveClient(db, kim);
    await db.clients.put({ id: makeUuid(9), name: 7 });
    expect(await listed(db)).toMatchObject({ counts: { here: 1, missing: 1 } });
  });
});
