import { describe, expect, it } from "vitest";

import { makeMap } from "../support/make-map";
import { makeSession } from "../support/make-session";
import { openTestDatabase } from "../support/open-test-database";
import { getHistory } from "@/storage/histories";
import { linkMap } from "@/storage/link-map";
import { getMap, saveMapWithHistory } from "@/storage/maps";

const session = makeSession();
const link = { sessionId: session.id, moment: "before" } as const;

describe("linkMap", () => {
  it("links a map, which is no change of what the client said", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    await saveMapWithHistory(db, map, { mapId: map.id, past: [], future: [] });
    const linked = { ...map, ...link };
    expect(await linkMap(db, map.id, link)).toEqual({ ok: true, value: linked });
    expect(await getMap(db, map.id)).toEqual(linked);
  });

  it("is not undone by undoing a spot", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    const past = [{ ...map, spots: [] }];
    await saveMapWithHistory(db, map, { mapId: map.id, past, future: [] });
    await linkMap(db, map.id, link);
    const history = await getHistory(db, map.id);
    expect(history.past).toEqual([{ ...map, spots: [], ...link }]);
  });

  it("is nothing to a map that is gone", async () => {
    const db = openTestDatabase();
    expect(await linkMap(db, makeMap().id, link)).toEqual({ ok: true, value: undefined });
  });
});
