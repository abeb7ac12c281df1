import { describe, expect, it } from "vitest";

import { makeMap } from "../support/make-map";
import { makeSession } from "../support/make-session";
import { makeUuid } from "../support/make-uuid";
import { openTestDatabase } from "../support/open-test-database";
import { DECLINED_LIMIT } from "@/domain/session";
import { declineMap } from "@/storage/decline-map";
import { addSession } from "@/storage/sessions";

describe("declineMap", () => {
  it("remembers a map once, and leaves the session as old as it was", async () => {
    const db = openTestDatabase();
    const session = makeSession();
    const map = makeMap();
    await addSession(db, session);
    await declineMap(db, session.id, map.id);
    await declineMap(db, session.id, map.id);
    expect(await db.sessions.get(session.id)).toEqual({ ...session, declinedMapIds: [map.id] });
  });

  it("forgets the first of very many", async () => {
    const db = openTestDatabase();
    const before = Array.from({ length: DECLINED_LIMIT }, (_one, i) => makeUuid(100 + i));
    const session = makeSession({ declinedMapIds: before });
    const map = makeMap();
    await addSession(db, session);
    const result = await declineMap(db, session.id, map.id);
    expect(result.ok && result.value?.declinedMapIds).toEqual([...before.slice(1), map.id]);
  });

  it("is nothing to a session that is gone", async () => {
    const db = openTestDatabase();
    expect(await declineMap(db, makeSession().id, makeMap().id)).toEqual({
      ok: true,
      value: undefined,
    });
  });
});
