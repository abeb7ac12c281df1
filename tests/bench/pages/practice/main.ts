/**
 * Stores a made practice in the database of the app, which is served from the same origin, and sets
 * `globalThis.isStored`. The address says how large: `?clients=1000&maps=50&spots=12`.
 */
import { blankCard } from "@/domain/client-card";
import { summaryOf } from "@/domain/client-summary";
import { Database } from "@/storage/database";

import { type MadeClient, makePractice } from "../../../support/make-practice.ts";

const asked = new URLSearchParams(location.search);
const size = {
  clients: Number(asked.get("clients")),
  mapsEach: Number(asked.get("maps")),
  spotsEach: Number(asked.get("spots")),
};

/** So many clients go into one transaction. */
const BATCH = 20;

const db = new Database();
await db.open();
let batch: MadeClient[] = [];
for (const made of makePractice(size)) {
  batch.push(made);
  if (batch.length === BATCH) {
    await store(batch);
    batch = [];
  }
}
await store(batch);
Reflect.set(globalThis, "isStored", true);

async function store(some: readonly MadeClient[]): Promise<void> {
  const { clients, maps, summaries } = db;
  await db.transaction("rw", clients, maps, summaries, async () => {
    await clients.bulkAdd(some.map(({ client }) => client));
    await maps.bulkAdd(some.flatMap((one) => one.maps));
    await summaries.bulkAdd(
      some.map((one) => summaryOf(one.client, blankCard(one.client.id), one.maps, [])),
    );
  });
}
