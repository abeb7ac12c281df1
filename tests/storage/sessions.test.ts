import { describe, expect, it } from "vitest";

import { makeHold, makeSession } from "../support/make-session";
import { makeUuid } from "../support/make-uuid";
import { openTestDatabase } from "../support/open-test-database";
import type { ClientId } from "@/domain/client";
import { addSession, changeSession, listSessionsOfClient, removeSession } from "@/storage/sessions";

const client = makeUuid(1) as ClientId;

describe("sessions", () => {
  it("are kept, the newest first", async () => {
    const db = openTestDatabase();
    const older = makeSession({ startedAt: "2026-10-01T10:00:00.000Z" });
    const newer = makeSession();
    await addSession(db, older);
    await addSession(db, newer);
    expect(await listSessionsOfClient(db, client)).toEqual({
      sessions: [newer, older],
      damaged: [],
    });
  });

  it("are changed as they are stored, so that two tabs lose nothing of one another", async () => {
    const db = openTestDatabase();
    const session = makeSession({ holds: [] });
    await addSession(db, session);
    const [one, other] = [makeHold(), makeHold()];
    await Promise.all(
      [one, other].map((hold) =>
        changeSession(db, session.id, (now) => ({ ...now, holds: [...now.holds, hold] })),
      ),
    );
    const { sessions } = await listSessionsOfClient(db, client);
    expect(new Set(sessions[0]?.holds.map(({ id }) => id))).toEqual(new Set([one.id, other.id]));
  });

  it("that are gone are not changed", async () => {
    const db = openTestDatabase();
    const session = makeSession();
    await addSession(db, session);
    await removeSession(db, session.id);
    const changed = await changeSession(db, session.id, (now) => now);
    expect(changed).toEqual({ ok: true, value: undefined });
  });

  it("that cannot be read are named, and stay as they are", async () => {
    const db = openTestDatabase();
    const session = makeSession();
    const damaged = { ...session, startedAt: "2300-01-01T00:00:00.000Z" };
    await db.sessions.add(damaged);
    expect(await listSessionsOfClient(db, client)).toEqual({ sessions: [], damaged: [session.id] });
    await expect(changeSession(db, session.id, (now) => now)).rejects.toThrow(/damaged/);
    expect(await db.sessions.get(session.id)).toEqual(damaged);
  });
});
