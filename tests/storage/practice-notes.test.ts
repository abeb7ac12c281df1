import { describe, expect, it } from "vitest";

import { openTestDatabase } from "../support/open-test-database";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeSession } from "../support/make-session";
import { saveClient } from "../support/save-client";
import { noPracticeNotes } from "@/domain/practice-notes";
import { encodeMapFile } from "@/exchange/encode-map-file";
import { emptyHistory } from "@/storage/histories";
import { listMapsOfClient, saveMapWithHistory } from "@/storage/maps";
import { changePracticeNotes, getPracticeNotes } from "@/storage/practice-notes";
import { addSession, listSessionsOfClient } from "@/storage/sessions";

const client = makeClient();

describe("changePracticeNotes", () => {
  it("stores what changed, and gives it back", async () => {
    const db = openTestDatabase();
    expect(await getPracticeNotes(db, client.id)).toEqual({
      notes: noPracticeNotes(client.id),
      isDamaged: false,
    });
    await changePracticeNotes(db, client.id, { plan: "begin at the hip" });
    await changePracticeNotes(db, client.id, { notes: "sleeps badly" });
    expect((await getPracticeNotes(db, client.id)).notes).toMatchObject({
      plan: "begin at the hip",
      notes: "sleeps badly",
    });
  });

  it("loses nothing when two tabs write at once", async () => {
    const db = openTestDatabase();
    const other = openTestDatabase(db.name);
    await Promise.all([
      changePracticeNotes(db, client.id, { plan: "begin at the hip" }),
      changePracticeNotes(other, client.id, { notes: "sleeps badly" }),
    ]);
    expect((await getPracticeNotes(db, client.id)).notes).toMatchObject({
      plan: "begin at the hip",
      notes: "sleeps badly",
    });
  });

  it("does not write over what it cannot read, and says that it is damaged", async () => {
    const db = openTestDatabase();
    await db.practiceNotes.put({ clientId: client.id, plan: 7 });
    expect((await getPracticeNotes(db, client.id)).isDamaged).toBe(true);
    await expect(changePracticeNotes(db, client.id, { plan: "" })).rejects.toThrow(/damaged/);
  });
});

describe("a map file", () => {
  it("has no word of the therapist's notes, whatever else of the client is in it", async () => {
    const db = openTestDatabase();
    await saveClient(db, client);
    const map = makeMap();
    await saveMapWithHistory(db, map, emptyHistory(map.id));
    await addSession(db, makeSession());
    await changePracticeNotes(db, client.id, { plan: "PLANNED-ONLY", notes: "NOTED-ONLY" });
    const file = encodeMapFile({
      client,
      maps: (await listMapsOfClient(db, client.id)).maps,
      sessions: (await listSessionsOfClient(db, client.id)).sessions,
      exportedAt: "2026-11-23T10:00:00.000Z",
    });
    if (!file.ok) throw new Error(file.failure.reason);
    const text = new TextDecoder().decode(file.value);
    expect(text).toContain(map.id);
    expect(text).not.toMatch(/PLANNED-ONLY|NOTED-ONLY|practiceNotes/);
  });
});
