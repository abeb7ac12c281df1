import { regionAtAnchor } from "@/body/region-at-anchor";
import type { Figure } from "@/body/figure";
import type { BodyMap } from "@/domain/body-map";
import type { Client } from "@/domain/client";
import type { Session } from "@/domain/session";
import { qualities } from "@/domain/spot";

import { seededRandom } from "../browser/support/seeded-random";
import { makeClient } from "./make-client";
import { makeMap } from "./make-map";
import { makeHold, makeSession } from "./make-session";
import { makeSpot } from "./make-spot";
import { makeUuid } from "./make-uuid";

/** Days from one map to the next. */
const DAYS_APART = 3;
const FIRST_DAY = Date.parse("2022-01-03T09:00:00.000Z");

/** A client of the practice with many maps and some sessions, the same for the same numbers. */
export type History = {
  readonly client: Client;
  readonly maps: readonly BodyMap[];
  readonly sessions: readonly Session[];
};

/**
 * Makes a history: a map every few days, of which each keeps some spots of the one before, changes how
 * strong they are, loses some and gains others; every fifth map is of a session.
 *
 * @param figure - on whose skin the spots lie
 */
export function makeHistory(figure: Figure, mapCount: number, spotCount: number): History {
  const random = seededRandom(mapCount * 100 + spotCount);
  const whole = (below: number) => Math.floor(random() * below);
  const client = makeClient({ id: makeUuid(70_000), origin: "received", name: "Kim Long" });
  let next = 1_000_000;
  const newSpot = () => {
    const anchor = {
      model: "figure-1" as const,
      triangle: whole(figure.triangles.length / 3),
      weights: [0.333334, 0.333333, 0.333333] as const,
    };
    const { region, side } = regionAtAnchor(figure, anchor);
    return makeSpot({
      id: makeUuid(next++),
      anchor,
      region,
      side,
      qualities: qualities.filter(() => random() < 0.5),
      intensity: whole(11),
      extent: random() < 0.4 ? { kind: "disc", radius: 20 + 5 * whole(8) } : null,
      isToAvoid: random() < 0.05,
    });
  };

  const maps: BodyMap[] = [];
  const sessions: Session[] = [];
  let spots = Array.from({ length: spotCount }, newSpot);
  for (let n = 0; n < mapCount; n++) {
    const startedAt = new Date(FIRST_DAY + n * DAYS_APART * 86_400_000).toISOString();
    const isOfSession = n % 5 === 4;
    if (isOfSession) {
      sessions.push(
        makeSession({
          id: makeUuid(80_000 + n),
          clientId: client.id,
          startedAt,
          changedAt: startedAt,
          holds: spots.slice(0, 4).map(({ anchor, region, side }, at) =>
            makeHold({
              id: makeUuid(5_000_000 + 10 * n + at),
              anchor,
              region,
              side,
              startedAt,
            }),
          ),
        }),
      );
    }
    maps.push(
      makeMap({
        id: makeUuid(100_000 + n),
        clientId: client.id,
        startedAt,
        changedAt: startedAt,
        sessionId: isOfSession ? makeUuid(80_000 + n) : null,
        spots: spots.map((spot, at) => ({ ...spot, isMain: at === 0 })),
      }),
    );
    spots = spots.map((spot) => {
      if (random() < 0.15) return newSpot();
      const intensity = Math.max(0, Math.min(10, (spot.intensity ?? 0) + whole(5) - 2));
      return { ...spot, intensity };
    });
  }
  return { client, maps, sessions };
}
