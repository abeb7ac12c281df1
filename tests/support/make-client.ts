import { Client } from "@/domain/client";
import type { z } from "@/domain/zod";

import { makeUuid } from "./make-uuid";

/** A valid client: this device's own, called Robin, unless told otherwise. */
export function makeClient(changes: Partial<z.input<typeof Client>> = {}): Client {
  return Client.parse({
    id: makeUuid(1),
    name: "Robin",
    origin: "own",
    createdAt: "2026-11-01T08:00:00.000Z",
    ...changes,
  });
}
