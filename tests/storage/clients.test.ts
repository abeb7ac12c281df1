import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import {
  changeClient,
  ensureOwnClient,
  getClient,
  listReceivedClients,
  ownClient,
} from "@/storage/clients";
import { StoredRecordDamaged } from "@/storage/read-record";

import { makeClient } from "../support/make-client";
import { saveClient } from "../support/save-client";
import { makeUuid, nextUuid } from "../support/make-uuid";

/** A client that came in as a file. */
function received(number: number, changes = {}) {
  return makeClient({ id: makeUuid(number), origin: "received", ...changes });
}

describe("ensureOwnClient", () => {
  it("makes one when there is none, and then finds it", async () => {
    const db = openTestDatabase();
    expect(await ownClient(db)).toBeUndefined();
    const made = await ensureOwnClient(db, makeClient);
    expect(made).toEqual({ ok: true, value: makeClient() });
    expect(await ownClient(db)).toEqual(makeClient());
  });

  it("makes one only when asked twice at once, also from two tabs", async () => {
    const name = nextUuid();
    const [one, other] = [openTestDatabase(name), openTestDatabase(name)];
    const make = () => makeClient({ id: nextUuid() });
    const made = await Promise.all([
      ensureOwnClient(one, make),
      ensureOwnClient(one, make),
      ensureOwnClient(other, make),
      ensureOwnClient(other, make),
    ]);
    expect(new Set(made.map((result) => (result.ok ? result.value.id : "failed"))).size).toBe(1);
    expect(await one.clients.count()).toBe(1);
  });

  it("takes no received client for the own one", async () => {
    const db = openTestDatabase();
    await saveClient(db, received(2));
    await ensureOwnClient(db, makeClient);
    expect((await ownClient(db))?.id).toBe(makeUuid(1));
    expect(await db.clients.count()).toBe(2);
  });

  it("makes no second one beside a damaged record", async () => {
    const db = openTestDatabase();
    await db.clients.put({ id: makeUuid(1), origin: "own", name: 7 });
    await expect(ensureOwnClient(db, makeClient)).rejects.toThrow(StoredRecordDamaged);
    expect(await db.clients.count()).toBe(1);
  });
});

describe("getClient", () => {
  it("gives back what was saved", async () => {
    const db = openTestDatabase();
    await saveClient(db, received(2, { name: "Kim" }));
    expect(await getClient(db, received(2).id)).toEqual(received(2, { name: "Kim" }));
    expect(await getClient(db, received(3).id)).toBeUndefined();
  });

  it("names a damaged record by its id", async () => {
    const db = openTestDatabase();
    await db.clients.put({ id: makeUuid(2), origin: "received" });
    const damaged = new StoredRecordDamaged("clients", makeUuid(2));
    await expect(getClient(db, received(2).id)).rejects.toThrow(damaged);
  });
});

describe("changeClient", () => {
  it("changes what is stored now, so that two tabs do not undo each other", async () => {
    const db = openTestDatabase();
    await saveClient(db, makeClient());
    const { id } = makeClient();
    const shape = { ...makeClient().shape, belly: 5 };
    await Promise.all([
      changeClient(db, id, (client) => ({ ...client, name: "Kim" })),
      changeClient(db, id, (client) => ({ ...client, shape })),
    ]);
    expect(await getClient(db, id)).toMatchObject({ name: "Kim", shape });
  });

  it("throws on what is no client, and leaves what is stored", async () => {
    const db = openTestDatabase();
    await saveClient(db, makeClient());
    const named = changeClient(db, makeClient().id, (one) => ({ ...one, name: "n".repeat(500) }));
    await expect(named).rejects.toThrow(/name/);
    expect(await getClient(db, makeClient().id)).toEqual(makeClient());
  });

  it("makes no client of one that is not there", async () => {
    const db = openTestDatabase();
    const changing = changeClient(db, makeClient().id, (client) => client);
    await expect(changing).rejects.toThrow(/no such client/);
    expect(await db.clients.count()).toBe(0);
  });
});

describe("listReceivedClients", () => {
  it("lists the latest to arrive first, and says which cannot be read", async () => {
    const db = openTestDatabase();
    await saveClient(db, makeClient());
    await saveClient(db, received(2, { createdAt: "2026-11-02T08:00:00.000Z" }));
    await saveClient(db, received(3, { createdAt: "2026-11-03T08:00:00.000Z" }));
    await db.clients.put({ id: makeUuid(4), origin: "received", name: null });

    const { clients, damaged } = await listReceivedClients(db);
    expect(clients.map((client) => client.id)).toEqual([makeUuid(3), makeUuid(2)]);
    expect(damaged).toEqual([makeUuid(4)]);
  });
});
