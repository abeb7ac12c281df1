import { openTestDatabase } from "../support/open-test-database";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { finish } from "@/lib/work";
import { emptyHistory, getHistory, HISTORY_LIMIT, type MapHistory } from "@/storage/histories";
import {
  getMap,
  listMapsOfClient,
  mapBefore,
  openNewestMap,
  saveMapWithHistory,
  storedMapsOfClient,
} from "@/storage/maps";
import { StoredRecordDamaged } from "@/storage/read-record";

import { arbitraryMaps } from "../support/arbitrary-map";
import { makeClient } from "../support/make-client";
import { makeHistory } from "../support/make-history";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";
import { makeUuid, nextUuid } from "../support/make-uuid";
import { realFigure } from "../support/real-figure";

const clientId = makeClient().id;

/** A map with the three states before it. */
function mapWithPast() {
  const spots = [makeSpot(), makeSpot({ note: "since Monday" }), makeSpot()];
  const map = makeMap({ spots });
  const past = [0, 1, 2].map((count) => ({ ...map, spots: spots.slice(0, count) }));
  return { map, history: { mapId: map.id, past, future: [] } satisfies MapHistory };
}

describe("saveMapWithHistory", () => {
  it("gives back map and history after closing and opening", async () => {
    const name = nextUuid();
    const first = openTestDatabase(name);
    const { map, history } = mapWithPast();
    expect(await saveMapWithHistory(first, map, history)).toEqual({ ok: true, value: undefined });
    first.close();
    expect(await openNewestMap(openTestDatabase(name), clientId)).toEqual({ map, history });
  });

  it("gives back whatever a map says", async () => {
    const db = openTestDatabase();
    const client = makeClient();
    await fc.assert(
      fc.asyncProperty(arbitraryMaps(client), async (maps) => {
        for (const map of maps) {
          await saveMapWithHistory(db, map, emptyHistory(map.id));
          expect(await getMap(db, map.id)).toEqual(map);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("replaces the map of the same id", async () => {
    const db = openTestDatabase();
    const { map, history } = mapWithPast();
    await saveMapWithHistory(db, map, history);
    await saveMapWithHistory(db, { ...map, spots: [] }, emptyHistory(map.id));
    expect((await getMap(db, map.id))?.spots).toEqual([]);
    expect(await getHistory(db, map.id)).toEqual(emptyHistory(map.id));
    expect(await db.maps.count()).toBe(1);
  });

  it("lets go of the steps furthest away", async () => {
    const db = openTestDatabase();
    const map = makeMap({ spots: [] });
    const steps = Array.from({ length: HISTORY_LIMIT + 5 }, (_, step) => ({
      ...map,
      changedAt: new Date(step).toISOString(),
    }));
    await saveMapWithHistory(db, map, { mapId: map.id, past: steps, future: steps });
    const { past, future } = await getHistory(db, map.id);
    expect(past).toEqual(steps.slice(5));
    expect(future).toEqual(steps.slice(0, HISTORY_LIMIT));
  });

  it("refuses the history of another map", async () => {
    const db = openTestDatabase();
    const other = makeMap();
    const map = makeMap();
    await expect(saveMapWithHistory(db, map, emptyHistory(other.id))).rejects.toThrow(/another/);
    const mixed = { mapId: map.id, past: [other], future: [] };
    await expect(saveMapWithHistory(db, map, mixed)).rejects.toThrow(/another map/);
    expect(await db.maps.count()).toBe(0);
  });

  it("refuses a history with a step that is no map", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    const wrong = { ...map, startedAt: "yesterday" };
    const history = { mapId: map.id, past: [wrong], future: [] };
    await expect(saveMapWithHistory(db, map, history)).rejects.toThrow(/startedAt/);
    expect(await db.histories.count()).toBe(0);
  });

  it("stores nothing that a map does not have", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    const more = { ...map, mood: "blue" };
    await saveMapWithHistory(db, more, emptyHistory(map.id));
    expect(await db.maps.get(map.id)).toEqual(map);
  });
});

describe("getMap", () => {
  it("names a damaged record by its id", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    await db.maps.put({ ...map, spots: "three" });
    await expect(getMap(db, map.id)).rejects.toThrow(new StoredRecordDamaged("maps", map.id));
  });
});

describe("listMapsOfClient", () => {
  it("leaves out what cannot be shown, says what is wrong with it, and keeps it", async () => {
    const db = openTestDatabase();
    const good = makeMap();
    await db.maps.put(good);
    const spot = makeSpot();
    const path = Array.from({ length: 3_000_000 }, () => 0);
    const endless = { kind: "strokes", strokes: [{ mode: "paint", radius: 5, path }] };
    const wrong = [
      { ...spot, anchor: { ...spot.anchor, model: "figure-2" } },
      { ...spot, anchor: { ...spot.anchor, triangle: 26_756 } },
      { ...spot, anchor: { ...spot.anchor, weights: [0.5, 0.5, 0.5] } },
      { ...spot, extent: endless },
      { ...spot, region: "wing" },
    ];
    const rows = wrong.map((one) => ({ ...makeMap(), id: nextUuid(), spots: [one] }));
    for (const row of rows) await db.maps.put(row as unknown as typeof good); // as it should not be
    const { maps, damaged, misfits } = await listMapsOfClient(db, clientId);
    expect(maps).toEqual([good]);
    expect(damaged.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(misfits.toSorted()).toEqual(["another-figure", "no-such-place", "too-much-paint"]);
    expect(await db.maps.count()).toBe(6);
  });
});

describe("a long session", () => {
  it("gives back every step after each of many saves", async () => {
    const db = openTestDatabase();
    let map = makeMap({ spots: [] });
    let past: (typeof map)[] = [];
    for (let step = 0; step < HISTORY_LIMIT + 10; step += 1) {
      past = [...past, map];
      map = { ...map, spots: [...map.spots, makeSpot()] };
      await saveMapWithHistory(db, map, { mapId: map.id, past, future: [] });
    }
    expect(await openNewestMap(db, clientId)).toEqual({
      map,
      history: { mapId: map.id, past: past.slice(-HISTORY_LIMIT), future: [] },
    });
  });
});

describe("getHistory", () => {
  it("is empty where there is none", async () => {
    const map = makeMap();
    expect(await getHistory(openTestDatabase(), map.id)).toEqual(emptyHistory(map.id));
  });

  it("loses no map to a damaged history", async () => {
    const db = openTestDatabase();
    const { map, history } = mapWithPast();
    await saveMapWithHistory(db, map, history);
    await db.histories.put({ mapId: map.id, past: [{ id: map.id }], future: 3 });
    expect(await openNewestMap(db, clientId)).toEqual({ map, history: emptyHistory(map.id) });
  });
});

describe("listMapsOfClient", () => {
  it("lists that client's maps, newest first, and says which cannot be read", async () => {
    const db = openTestDatabase();
    const [older, newer] = [
      makeMap({ startedAt: "2026-11-22T09:00:00.000Z" }),
      makeMap({ startedAt: "2026-11-23T09:00:00.000Z" }),
    ];
    const someoneElses = makeMap({ clientId: makeUuid(2) });
    for (const map of [newer, older, someoneElses]) {
      await saveMapWithHistory(db, map, emptyHistory(map.id));
    }
    await db.maps.put({ id: makeUuid(9), clientId, startedAt: "2026-11-24T09:00:00.000Z" });

    expect(await listMapsOfClient(db, clientId)).toEqual({
      maps: [newer, older],
      damaged: [makeUuid(9)],
      misfits: [],
    });
  });
});

describe("openNewestMap", () => {
  it("finds none where there is none", async () => {
    expect(await openNewestMap(openTestDatabase(), clientId)).toBeUndefined();
  });

  it("opens the newest that can be read", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    await saveMapWithHistory(db, map, emptyHistory(map.id));
    await db.maps.put({ id: makeUuid(9), clientId, startedAt: "2027-01-01T00:00:00.000Z" });
    expect((await openNewestMap(db, clientId))?.map).toEqual(map);
  });
});

describe("mapBefore", () => {
  it("is the newest of those begun before that say something, of that client alone", async () => {
    const db = openTestDatabase();
    const at = (day: number) => `2026-11-${day}T09:00:00.000Z`;
    const [older, wanted, blank, own, later] = [
      makeMap({ startedAt: at(10) }),
      makeMap({ startedAt: at(12), isNothing: true }),
      makeMap({ startedAt: at(14), spots: [] }),
      makeMap({ startedAt: at(20) }),
      makeMap({ startedAt: at(21) }),
    ];
    const strange = makeMap({ startedAt: at(15), clientId: makeUuid(2) });
    for (const map of [older, wanted, blank, own, later, strange]) {
      await saveMapWithHistory(db, map, emptyHistory(map.id));
    }
    expect(await mapBefore(db, own)).toEqual(wanted);
    expect(await mapBefore(db, wanted)).toEqual(older);
    expect(await mapBefore(db, older)).toBeUndefined();
  });
});

describe("storedMapsOfClient", () => {
  it("gives the newest few at once and then all, as listMapsOfClient does", async () => {
    const db = openTestDatabase();
    const client = makeClient();
    const maps = Array.from({ length: 95 }, (_, day) =>
      makeMap({ startedAt: new Date(Date.UTC(2026, 0, 1 + ((day * 37) % 95))).toISOString() }),
    );
    await db.maps.bulkPut(maps);
    await db.maps.put({ ...makeMap(), spots: 7 });
    await db.maps.put(makeMap({ clientId: nextUuid() }));

    const whole = await listMapsOfClient(db, client.id);
    const stored = await storedMapsOfClient(db, client.id);
    const all = finish(stored.all());
    expect(all.maps).toHaveLength(95);
    expect(all).toEqual(whole);
    expect(stored.newest.maps.length).toBeLessThan(10);
    expect(whole.maps.slice(0, stored.newest.maps.length)).toEqual(stored.newest.maps);
  });

  it("checks a hundred maps in steps that nobody feels", async () => {
    const { client, maps } = makeHistory(realFigure, 100, 12);
    const db = openTestDatabase();
    await db.maps.bulkPut(maps);
    const work = (await storedMapsOfClient(db, client.id)).all();
    let longest = 0;
    for (let isDone = false; !isDone;) {
      const start = process.cpuUsage(); // not by the clock, which counts what else the machine does
      isDone = work.next().done === true;
      const { user, system } = process.cpuUsage(start);
      longest = Math.max(longest, (user + system) / 1000);
    }
    expect(longest).toBeLessThan(50);
  });
});
