import { FIGURE_1_TRIANGLES } from "../../src/domain/anchor.ts";
import type { BodyMap } from "../../src/domain/body-map.ts";
import type { Client } from "../../src/domain/client.ts";
import { regionTable } from "../../src/domain/region.ts";
import { neutralShape } from "../../src/domain/shape.ts";
import type { Spot } from "../../src/domain/spot.ts";
import { noDetails } from "../../src/domain/spot-details.ts";
import { seededRandom } from "../browser/support/seeded-random.ts";

/** How large a practice is. */
export type PracticeSize = {
  readonly clients: number;
  readonly mapsEach: number;
  readonly spotsEach: number;
};

/** A client of a practice, with all maps. */
export type MadeClient = { readonly client: Client; readonly maps: readonly BodyMap[] };

const FIRST_DAY = Date.parse("2024-01-01T09:00:00.000Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const names = ["Ada", "Björn", "Chiara", "Dilek", "Émile", "Farah", "Goran", "Hana", "Iker", "Jun"];
const qualities = ["hot", "hard", "tender"] as const;

/**
 * A practice of any size, one client at a time, so that it never has to be in memory as a whole. The same seed gives the
 * same practice. Each client has some favourite places, as people do.
 */
export function* makePractice(size: PracticeSize, seed = 1): Generator<MadeClient, void> {
  for (let number = 0; number < size.clients; number += 1) {
    const random = seededRandom(seed * 1_000_003 + number);
    const below = (limit: number) => Math.floor(random() * limit);
    const clientId = idOf(number, 0, 0) as Client["id"]; // of that form
    const favourites = Array.from({ length: 8 }, () => regionTable[below(regionTable.length)]!);
    const offset = below(600);

    const maps = Array.from({ length: size.mapsEach }, (_, m): BodyMap => {
      const startedAt = new Date(FIRST_DAY + (offset + 7 * m) * DAY_MS).toISOString();
      return {
        id: idOf(number, m + 1, 0) as BodyMap["id"],
        clientId,
        startedAt,
        changedAt: startedAt,
        isNothing: false,
        moment: "before",
        sessionId: null,
        followsId: null,
        changes: [],
        referrals: [],
        spots: Array.from({ length: size.spotsEach }, (__, s): Spot => {
          const region = favourites[below(favourites.length)]!;
          return {
            ...noDetails,
            id: idOf(number, m + 1, s + 1) as Spot["id"],
            anchor: {
              model: "figure-1",
              triangle: below(FIGURE_1_TRIANGLES),
              weights: [0.25, 0.25, 0.5],
            },
            region: region.id,
            side: random() < 0.5 ? "left" : "right",
            extent: random() < 0.4 ? { kind: "disc", radius: 10 + below(50) } : null,
            depth: null,
            qualities: [qualities[below(qualities.length)]!],
            intensity: below(11),
            note: random() < 0.1 ? "After a long day at the desk." : "",
          };
        }),
      };
    });
    const client: Client = {
      id: clientId,
      name: `${names[below(names.length)]!} ${number}`,
      origin: "received",
      createdAt: new Date(FIRST_DAY + offset * DAY_MS).toISOString(),
      shape: neutralShape,
    };
    yield { client, maps };
  }
}

/** An id in the form of a UUID. */
function idOf(client: number, map: number, spot: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
  return `20000000-0000-4000-8000-${hex(client, 5)}${hex(map, 4)}${hex(spot, 3)}`;
}
