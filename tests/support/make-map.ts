import { BodyMap } from "@/domain/body-map";
import type { z } from "@/domain/zod";

import { makeSpot } from "./make-spot";
import { makeUuid, nextUuid } from "./make-uuid";

/** A valid map of one spot, of the client that `makeClient` makes, unless told otherwise. */
export function makeMap(changes: Partial<z.input<typeof BodyMap>> = {}): BodyMap {
  return BodyMap.parse({
    id: nextUuid(),
    clientId: makeUuid(1),
    startedAt: "2026-11-23T09:30:00.000Z",
    changedAt: "2026-11-23T09:34:00.000Z",
    isNothing: false,
    spots: changes.isNothing === true ? [] : [makeSpot()],
    ...changes,
  });
}
