import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import { neutralShape } from "@/domain/shape";
import { makeParcel } from "@/exchange/make-parcel";
import { getClient, ownClient } from "@/storage/clients";
import { emptyHistory, getHistory } from "@/storage/histories";
import { fileOfClient, importMapFile, importMapFiles } from "@/storage/import-maps";
import { linkMap } from "@/storage/link-map";
import { addSession, listSessionsOfClient } from "@/storage/sessions";
import { getMap, listMapsOfClient, saveMapWithHistory } from "@/storage/maps";

import { failPuts } from "../support/fail-puts";
import { makeClient } from "../support/make-client";
import { saveClient } from "../support/save-client";
import { makeMap } from "../support/make-map";
import { makeSession } from "../support/make-session";
import { makeUuid } from "../support/make-uuid";
import { storedRows } from "../support/stored-rows";

const client = makeClient({ id: makeUuid(5), name: "Kim" });
const exportedAt = "2026-11-23T12:00:00.000Z";

/** A map of the client above. */
function mapOfKim(changes = {}) {
  return makeMap({ clientId: client.id, ...changes });
}

const unharmed = {
  added: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  sessions: 0,
  refusedSessions: 0,
  mendings: [],
  hasNewAnswers: false,
  clientId: client.id,
  isNewClient: false,
  otherOwners: [],
};

describe("importMapFile", () => {
  it("brings a new client with all maps", async () => {
    const db = openTestDatabase();
    const maps = [mapOfKim(), mapOfKim()];
    const imported = await importMapFile(db, { client, exportedAt, maps });
    expect(imported).toEqual({ ok: true, value: { ...unharmed, isNewClient: true, added: 2 } });
    expect(await getClient(db, client.id)).toMatchObject({ name: "Kim", origin: "received" });
    expect((await listMapsOfClient(db, client.id)).maps).toHaveLength(2);
  });

  it("changes nothing the second time", async () => {
    const db = openTestDatabase();
    const file = { client, exportedAt, maps: [mapOfKim(), mapOfKim()] };
    await importMapFile(db, file);
    const before = await storedRows(db);
    const again = await importMapFile(db, file);
    expect(again).toEqual({ ok: true, value: { ...unharmed, unchanged: 2 } });
    expect(await storedRows(db)).toBe(before);
  });

  it("takes a newer copy, and leaves a newer one here alone", async () => {
    const db = openTestDatabase();
    const old = mapOfKim({ changedAt: "2026-11-23T10:00:00.000Z" });
    const newer = { ...old, changedAt: "2026-11-23T11:00:00.000Z", spots: [] };
    await importMapFile(db, { client, exportedAt, maps: [old] });

    const updated = await importMapFile(db, {
      client: { ...client, name: "Kim L.", shape: { ...neutralShape, belly: 30 } },
      exportedAt,
      maps: [newer],
    });
    expect(updated).toEqual({ ok: true, value: { ...unharmed, updated: 1 } });
    expect(await getMap(db, old.id)).toEqual(newer);
    expect(await getClient(db, client.id)).toMatchObject({ name: "Kim L.", shape: { belly: 30 } });

    const before = await storedRows(db);
    const again = await importMapFile(db, { client, exportedAt, maps: [old] });
    expect(again).toEqual({ ok: true, value: { ...unharmed, unchanged: 1 } });
    expect(await storedRows(db)).toBe(before);
  });

  it("keeps this device's own client as it is, and forgets steps of a map that was replaced", async () => {
    const db = openTestDatabase();
    const own = makeClient();
    const map = makeMap({ clientId: own.id });
    await saveClient(db, own);
    await saveMapWithHistory(db, map, { mapId: map.id, past: [map], future: [] });

    const newer = { ...map, changedAt: "2027-01-01T00:00:00.000Z" };
    await importMapFile(db, {
      client: { ...own, name: "Somebody", shape: { ...neutralShape, heavier: 50 } },
      exportedAt,
      maps: [newer],
    });
    expect(await ownClient(db)).toEqual(own);
    expect(await getHistory(db, map.id)).toEqual(emptyHistory(map.id));
  });

  it("lets no file touch a map of another client", async () => {
    const db = openTestDatabase();
    const own = makeMap({ clientId: makeUuid(1) });
    await saveMapWithHistory(db, own, emptyHistory(own.id));
    const stolen = { ...mapOfKim(), id: own.id, changedAt: "2027-01-01T00:00:00.000Z" };

    const imported = await importMapFile(db, { client, exportedAt, maps: [stolen] });
    expect(imported).toEqual({
      ok: true,
      value: { ...unharmed, isNewClient: true, refused: 1, otherOwners: [makeUuid(1)] },
    });
    expect(await getMap(db, own.id)).toEqual(own);
  });

  it("counts the sessions that are another client's here, and leaves them alone", async () => {
    const db = openTestDatabase();
    const theirs = makeSession({ clientId: makeUuid(1), therapist: "A. Quint" });
    await addSession(db, theirs);
    const session = { ...theirs, clientId: client.id, therapist: "", note: "Somebody else" };
    const map = mapOfKim({ sessionId: session.id });
    const imported = await importMapFile(db, {
      client,
      exportedAt,
      maps: [map],
      sessions: [session],
    });
    expect(imported).toMatchObject({ ok: true, value: { sessions: 0, refusedSessions: 1 } });
    expect((await listSessionsOfClient(db, theirs.clientId)).sessions).toEqual([theirs]);
    expect((await getMap(db, map.id))?.sessionId).toBeNull();
  });

  it("replaces a damaged copy by a whole one", async () => {
    const db = openTestDatabase();
    const map = mapOfKim();
    await db.maps.put({ id: map.id, spots: 3 });
    await db.clients.put({ id: client.id, origin: "own" });
    await importMapFile(db, { client, exportedAt, maps: [map] });
    expect(await getMap(db, map.id)).toEqual(map);
    expect(await ownClient(db)).toMatchObject({ id: client.id, name: "Kim" });
  });

  it("stores nothing at all when one write fails", async () => {
    const db = openTestDatabase();
    await saveClient(db, makeClient());
    const before = await storedRows(db);

    const heal = failPuts((_store, write) => write === 3);
    const imported = await importMapFile(db, {
      client,
      exportedAt,
      maps: [mapOfKim(), mapOfKim(), mapOfKim()],
    });
    heal();

    expect(imported).toEqual({ ok: false, failure: "disk-full" });
    expect(await storedRows(db)).toBe(before);
  });

  it("throws on a map that is not the client's", async () => {
    const db = openTestDatabase();
    await expect(importMapFile(db, { client, exportedAt, maps: [makeMap()] })).rejects.toThrow(
      /not of the/,
    );
  });

  it("brings sessions, once, and takes a newer copy of one", async () => {
    const db = openTestDatabase();
    const session = makeSession({ clientId: client.id });
    const maps = [mapOfKim({ sessionId: session.id })];
    const file = { client, exportedAt, maps, sessions: [session] };
    const outcome = (result: Awaited<ReturnType<typeof importMapFile>>) =>
      result.ok && result.value;
    expect(outcome(await importMapFile(db, file))).toEqual({
      ...unharmed,
      isNewClient: true,
      added: 1,
      sessions: 1,
    });
    expect(outcome(await importMapFile(db, file))).toEqual({ ...unharmed, unchanged: 1 });

    const newer = { ...session, changedAt: "2026-11-24T10:00:00.000Z", therapist: "A. Quint" };
    const again = await importMapFile(db, { ...file, sessions: [newer] });
    expect(outcome(again)).toEqual({ ...unharmed, unchanged: 1, sessions: 1 });
    expect((await listSessionsOfClient(db, client.id)).sessions).toEqual([newer]);
  });

  it("keeps what a session was told here of maps that are none of its", async () => {
    const db = openTestDatabase();
    const session = makeSession({ clientId: client.id });
    const declined = mapOfKim().id;
    await addSession(db, { ...session, declinedMapIds: [declined] });
    const newer = { ...session, changedAt: "2026-11-24T10:00:00.000Z" };
    await importMapFile(db, { client, exportedAt, maps: [], sessions: [newer] });
    const { sessions } = await listSessionsOfClient(db, client.id);
    expect(sessions).toEqual([{ ...newer, declinedMapIds: [declined] }]);
  });

  it("keeps a link to a session that is here already", async () => {
    const db = openTestDatabase();
    const session = makeSession({ clientId: client.id });
    await addSession(db, session);
    const map = mapOfKim({ sessionId: session.id });
    await importMapFile(db, { client, exportedAt, maps: [map] });
    expect(await getMap(db, map.id)).toEqual(map);
  });

  it("keeps a link made here when the client's newer copy knows nothing of it", async () => {
    const db = openTestDatabase();
    const map = mapOfKim();
    const session = makeSession({ clientId: client.id });
    await importMapFile(db, { client, exportedAt, maps: [map], sessions: [session] });
    await linkMap(db, map.id, { sessionId: session.id, moment: "before" });
    const newer = { ...map, changedAt: "2026-11-23T11:00:00.000Z", spots: [] };
    await importMapFile(db, { client, exportedAt, maps: [newer] });
    expect(await getMap(db, map.id)).toEqual({ ...newer, sessionId: session.id });
  });

  it("takes out links that lead nowhere or in a circle with what is here, and tells of them", async () => {
    const db = openTestDatabase();
    const [here, came] = [mapOfKim(), mapOfKim({ sessionId: makeUuid(77) })];
    await importMapFile(db, { client, exportedAt, maps: [{ ...here, followsId: came.id }] });
    const maps = [{ ...came, followsId: here.id }];
    const imported = await importMapFile(db, { client, exportedAt, maps });
    expect(imported).toMatchObject({
      value: {
        added: 1,
        mendings: [
          { kind: "unknown-session", count: 1 },
          { kind: "circle", count: 1 },
        ],
      },
    });
    expect(await getMap(db, came.id)).toEqual(came.sessionId ? { ...came, sessionId: null } : came);
  });
});

describe("what a therapist gives back", () => {
  const own = makeClient({ id: makeUuid(1), origin: "own" });

  it("links the client's own map to the session it was given with, undo steps too", async () => {
    const db = openTestDatabase();
    await saveClient(db, own);
    const map = makeMap({ clientId: own.id, moment: "before" });
    const step = { ...map, spots: [] };
    await saveMapWithHistory(db, map, { mapId: map.id, past: [step], future: [] });
    const session = makeSession({ clientId: own.id });
    const linked = { ...map, sessionId: session.id };
    const file = { client: own, exportedAt, maps: [linked], sessions: [session] };
    expect(await importMapFile(db, file)).toMatchObject({ value: { unchanged: 1, sessions: 1 } });
    expect(await getMap(db, map.id)).toEqual(linked);
    expect((await getHistory(db, map.id)).past).toEqual([{ ...step, sessionId: session.id }]);
  });

  it("leaves a therapist's map as it is, which may have been taken out of the session on purpose", async () => {
    const db = openTestDatabase();
    const map = mapOfKim();
    const session = makeSession({ clientId: client.id });
    await importMapFile(db, { client, exportedAt, maps: [map], sessions: [session] });
    const maps = [{ ...map, sessionId: session.id }];
    await importMapFile(db, { client, exportedAt, maps, sessions: [session] });
    expect(await getMap(db, map.id)).toEqual(map);
  });

  it("brings the notes to a session that came without them, and never takes notes away", async () => {
    const db = openTestDatabase();
    await saveClient(db, own);
    const whole = makeSession({ clientId: own.id, note: "calm" });
    const maps = [makeMap({ clientId: own.id })];
    const [bare] = makeParcel(
      { client: own, maps: [], answers: [], sessions: [whole] },
      new Set(["notes"]),
    ).sessions;
    const stored = async () => (await listSessionsOfClient(db, own.id)).sessions;
    await importMapFile(db, { client: own, exportedAt, maps, sessions: [bare!] });
    expect(await stored()).toEqual([bare]);
    await importMapFile(db, { client: own, exportedAt, maps, sessions: [whole] });
    expect(await stored()).toEqual([whole]);
    await importMapFile(db, { client: own, exportedAt, maps, sessions: [bare!] });
    expect(await stored()).toEqual([whole]);
  });

  it("takes over, when told so, what was made of the person elsewhere", async () => {
    const db = openTestDatabase();
    await saveClient(db, own);
    const session = makeSession({ clientId: client.id });
    const map = mapOfKim({ sessionId: session.id });
    const file = { client, exportedAt, maps: [map], sessions: [session] };
    await importMapFile(db, fileOfClient(file, own));
    expect((await listMapsOfClient(db, own.id)).maps).toEqual([{ ...map, clientId: own.id }]);
    expect((await listSessionsOfClient(db, own.id)).sessions).toHaveLength(1);
    expect(await getClient(db, client.id)).toBeUndefined();
  });
});

describe("importMapFiles", () => {
  const other = makeClient({ id: makeUuid(6), name: "Lee" });
  const first = mapOfKim();
  const files = [
    { client, exportedAt, maps: [first] },
    { client: other, exportedAt, maps: [makeMap({ clientId: other.id })] },
    { client, exportedAt, maps: [first, mapOfKim()] },
  ];

  it("comes to the same as one after another, in one write", async () => {
    const one = openTestDatabase();
    const alone = [];
    for (const file of files) alone.push(await importMapFile(one, file));
    const db = openTestDatabase();
    const writes: unknown[] = [];
    db.onWritten = () => writes.push(null);
    expect(await importMapFiles(db, files)).toEqual(alone);
    expect(writes).toHaveLength(1);
    expect(await db.maps.toArray()).toEqual(await one.maps.toArray());
  });

  it("stores what can be stored when there is no room for one of them", async () => {
    const db = openTestDatabase();
    let maps = 0;
    // The second of the three, once among the others and once more alone.
    failPuts((store) => store === "maps" && [2, 4].includes((maps += 1)));
    const results = await importMapFiles(db, files);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(await db.maps.count()).toBe(2);
    expect(await db.clients.toCollection().primaryKeys()).toEqual([client.id]);
  });
});
