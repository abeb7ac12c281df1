import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import { changeCard, getCard } from "@/storage/client-cards";
import { makeSummaries } from "@/storage/client-summaries";
import { deleteClients } from "@/storage/delete-client";
import { findTwins } from "@/storage/find-twins";
import { getHistory } from "@/storage/histories";
import { importMapFile } from "@/storage/import-maps";
import { listMapsOfClient, saveMapWithHistory } from "@/storage/maps";
import { mergeClients, undoMerge } from "@/storage/merge-clients";
import { changePracticeNotes, getPracticeNotes } from "@/storage/practice-notes";
import { addSession, listSessionsOfClient } from "@/storage/sessions";

import { fakeKeeping } from "../support/fake-keeping";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeSession } from "../support/make-session";
import { makeUuid } from "../support/make-uuid";
import { saveClient } from "../support/save-client";
import { storedRows } from "../support/stored-rows";

const exportedAt = "2026-11-23T12:00:00.000Z";
const old = makeClient({ id: makeUuid(5), name: "José Álvarez", origin: "received" });
const phone = makeClient({ id: makeUuid(6), name: " jose  alvarez", origin: "received" });

/** Two clients of one name, with a map each, one with steps of undo, and a session. */
async function twoClients() {
  const db = openTestDatabase();
  await saveClient(db, old);
  await saveClient(db, phone);
  const mine = makeMap({ clientId: old.id });
  const theirs = makeMap({ clientId: phone.id });
  await saveMapWithHistory(db, mine, { mapId: mine.id, past: [], future: [] });
  await saveMapWithHistory(db, theirs, { mapId: theirs.id, past: [theirs], future: [] });
  await addSession(db, makeSession({ clientId: phone.id }));
  await changeCard(db, phone.id, (card) => ({ ...card, tags: ["desk"] }));
  return { db, mine, theirs };
}

/** Everything but the count of writes, which goes on counting, and what is made from the rest. */
async function contents(db: Parameters<typeof storedRows>[0]) {
  await db.summaries.clear();
  return (await storedRows(db)).replace(/"name":"writes","value":\d+/, "");
}

describe("mergeClients", () => {
  it("loses no word of what a therapist noted of either, and gives it back when it is undone", async () => {
    const { db } = await twoClients();
    await changePracticeNotes(db, old.id, { plan: "begin at the hip", notes: "sleeps badly" });
    await changePracticeNotes(db, phone.id, { plan: "begin at the hip", notes: "runs" });
    const before = await contents(db);
    const merged = await mergeClients(db, old, phone);
    expect((await getPracticeNotes(db, old.id)).notes).toMatchObject({
      plan: "begin at the hip",
      notes: "sleeps badly\n\nruns",
    });
    if (!merged.ok) throw new Error(merged.failure);
    await undoMerge(db, merged.value);
    expect(await contents(db)).toBe(before);
  });

  it("brings everything of one client to another, and later files of it too", async () => {
    const { db, mine, theirs } = await twoClients();
    const merged = await mergeClients(db, old, phone);
    expect(merged.ok).toBe(true);

    const { maps } = await listMapsOfClient(db, old.id);
    expect(maps.map(({ id }) => id).toSorted()).toEqual([mine.id, theirs.id].toSorted());
    expect((await listSessionsOfClient(db, old.id)).sessions).toHaveLength(1);
    expect((await getHistory(db, theirs.id)).past[0]?.clientId).toBe(old.id);
    expect(await getCard(db, old.id)).toMatchObject({ tags: ["desk"], alsoIds: [phone.id] });
    expect(await db.clients.get(phone.id)).toBeUndefined();

    const later = makeMap({ clientId: phone.id });
    const came = await importMapFile(db, { client: phone, exportedAt, maps: [later, theirs] });
    expect(came).toMatchObject({
      ok: true,
      value: { clientId: old.id, added: 1, unchanged: 1, refused: 0 },
    });
    expect(await db.clients.count()).toBe(1);
  });

  it("is taken back whole", async () => {
    const { db } = await twoClients();
    const before = await contents(db);
    const merged = await mergeClients(db, old, phone);
    if (!merged.ok) throw new Error("not merged");
    expect(await contents(db)).not.toBe(before);
    await undoMerge(db, merged.value);
    expect(await contents(db)).toBe(before);
  });
});

describe("findTwins", () => {
  const came = (otherOwners: (typeof old.id)[] = []) => [{ clientId: phone.id, otherOwners }];

  it("sees one name, whatever its accents, case and spaces, until they were said to be two", async () => {
    const { db } = await twoClients();
    await makeSummaries(db);
    const [twins] = await findTwins(db, came());
    expect(twins).toMatchObject({ because: "same-name" });
    expect(twins?.here.clientId).toBe(old.id);
    await changeCard(db, old.id, (card) => ({ ...card, apartFrom: [phone.id] }));
    await makeSummaries(db);
    expect(await findTwins(db, came())).toEqual([]);
  });

  it("sees maps that are here under another client, and nothing in two clients without a name", async () => {
    const db = openTestDatabase();
    await saveClient(db, { ...old, name: "" });
    await saveClient(db, { ...phone, name: "" });
    await makeSummaries(db);
    expect(await findTwins(db, came())).toEqual([]);
    expect(await findTwins(db, came([old.id]))).toMatchObject([{ because: "same-maps" }]);
  });
});

describe("deleteClients", () => {
  it("leaves no row that names the client, and all of the others", async () => {
    fakeKeeping();
    const { db, mine } = await twoClients();
    await makeSummaries(db);
    expect((await deleteClients(db, [phone.id])).ok).toBe(true);
    const left = await storedRows(db);
    expect(left).not.toContain(phone.id);
    expect(left).toContain(mine.id);
    expect(await db.histories.count()).toBe(1);
  });
});
