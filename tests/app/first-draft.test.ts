import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import { firstDraft } from "@/app/first-draft";
import { saveMapWithHistory } from "@/storage/maps";

import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";

const client = makeClient();
const NOON = new Date("2026-11-23T12:00:00");
const instant = (local: string) => new Date(local).toISOString();

/** The draft at noon of the 23rd, of one stored map begun and changed at these local times. */
async function draftAfter(startedAt: string, changedAt: string) {
  const db = openTestDatabase();
  const map = makeMap({ startedAt: instant(startedAt), changedAt: instant(changedAt) });
  const before = { ...map, spots: [] };
  await saveMapWithHistory(db, map, { mapId: map.id, past: [before], future: [] });
  return { map, before, draft: await firstDraft(db, client.id, NOON) };
}

describe("firstDraft", () => {
  it.each([
    ["begun today", "2026-11-23T08:00:00", "2026-11-23T08:05:00"],
    ["begun before midnight and changed today", "2026-11-22T23:50:00", "2026-11-23T00:10:00"],
  ])("goes on with a map %s, and what can be undone in it", async (_what, startedAt, changedAt) => {
    const { map, before, draft } = await draftAfter(startedAt, changedAt);
    expect(draft).toEqual({ map, past: [before], future: [] });
  });

  it("begins a blank map where the newest is of another day, and leaves that one alone", async () => {
    const { map, draft } = await draftAfter("2026-11-22T08:00:00", "2026-11-22T23:59:00");
    expect(draft.map).toMatchObject({ clientId: client.id, spots: [], isNothing: false });
    expect(draft.map.id).not.toBe(map.id);
    expect(draft.past).toEqual([]);
  });

  it("begins a blank map where there is none", async () => {
    const draft = await firstDraft(openTestDatabase(), client.id, NOON);
    expect(draft.map.spots).toEqual([]);
  });
});
