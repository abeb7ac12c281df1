import { Hold } from "@/domain/hold";
import { Session } from "@/domain/session";
import type { z } from "@/domain/zod";

import { makeUuid, nextUuid } from "./make-uuid";

/** A valid hold of two minutes on the right hip, unless told otherwise. */
export function makeHold(changes: Partial<z.input<typeof Hold>> = {}): Hold {
  return Hold.parse({
    id: nextUuid(),
    anchor: { model: "figure-1", triangle: 900, weights: [0.25, 0.5, 0.25] },
    region: "hip_side",
    side: "right",
    startedAt: "2026-11-23T10:05:00.000Z",
    seconds: 120,
    found: ["hard"],
    release: "a-little",
    note: "",
    ...changes,
  });
}

/** A valid session with one hold, of the client that `makeClient` makes, unless told otherwise. */
export function makeSession(changes: Partial<z.input<typeof Session>> = {}): Session {
  return Session.parse({
    id: nextUuid(),
    clientId: makeUuid(1),
    startedAt: "2026-11-23T10:00:00.000Z",
    changedAt: "2026-11-23T10:00:00.000Z",
    therapist: "",
    holds: [makeHold()],
    note: "",
    ...changes,
  });
}
