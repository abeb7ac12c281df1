import fc from "fast-check";

import { FIGURE_1_TRIANGLES } from "@/domain/anchor";
import { BodyMap, moments } from "@/domain/body-map";
import { cleanLine, cleanText } from "@/domain/clean-text";
import { Client } from "@/domain/client";
import { depths } from "@/domain/extent";
import { qualities } from "@/domain/spot";
import { courses, feelings, LINE_LIMITS, onsets } from "@/domain/spot-details";

import { arbitraryReferral, arbitraryChange } from "./arbitrary-session";
import { arbitraryShape } from "./arbitrary-shape";
import { arbitraryInstant, arbitraryPlace, arbitraryText } from "./arbitrary-values";

const radius = fc.integer({ min: 5, max: 120 });
const place = fc
  .tuple(fc.nat(FIGURE_1_TRIANGLES - 1), fc.nat(255), fc.nat(255))
  .map(([triangle, first, second]) => [triangle, first, Math.min(second, 255 - first)]);
const stroke = fc.record({
  mode: fc.constantFrom("paint", "erase"),
  radius,
  path: fc.array(place, { minLength: 1, maxLength: 5 }).map((places) => places.flat()),
});
const extent = fc.oneof(
  fc.record({ kind: fc.constant("disc"), radius }),
  fc.record({
    kind: fc.constant("strokes"),
    strokes: fc.array(stroke, { minLength: 1, maxLength: 4 }),
  }),
);

const spot = fc.record({
  id: fc.uuid(),
  ...arbitraryPlace,
  extent: fc.option(extent),
  depth: fc.option(fc.constantFrom(...depths)),
  qualities: fc.uniqueArray(fc.constantFrom(...qualities)),
  intensity: fc.option(fc.nat(10)),
  isSkinRed: fc.option(fc.boolean()),
  feelings: fc.uniqueArray(fc.constantFrom(...feelings)),
  ownFeeling: arbitraryText(LINE_LIMITS.ownFeeling, cleanLine),
  since: fc.option(fc.constantFrom(...onsets)),
  sinceWords: arbitraryText(LINE_LIMITS.sinceWords, cleanLine),
  course: fc.option(fc.constantFrom(...courses)),
  better: arbitraryText(LINE_LIMITS.better, cleanLine),
  worse: arbitraryText(LINE_LIMITS.worse, cleanLine),
  isToAvoid: fc.boolean(),
  note: arbitraryText(2000, cleanText),
});

/** Any valid client. */
export const arbitraryClient: fc.Arbitrary<Client> = fc
  .record({
    id: fc.uuid(),
    name: arbitraryText(120, cleanLine),
    origin: fc.constantFrom("own", "received"),
    createdAt: arbitraryInstant,
    shape: arbitraryShape,
  })
  .map((client) => Client.parse(client));

/** One to four valid maps of a client, no two of one id. */
export function arbitraryMaps(client: Client): fc.Arbitrary<BodyMap[]> {
  const map = fc
    .record({
      id: fc.uuid(),
      clientId: fc.constant(client.id),
      startedAt: arbitraryInstant,
      changedAt: arbitraryInstant,
      spots: fc.uniqueArray(spot, { maxLength: 6, selector: (one) => one.id }),
      mayBeNothing: fc.boolean(),
      moment: fc.constantFrom(...moments),
      sessionId: fc.option(fc.uuid()),
      followsId: fc.option(fc.uuid()),
      changes: fc.uniqueArray(arbitraryChange, { maxLength: 3, selector: (one) => one.spotId }),
      referrals: fc.uniqueArray(arbitraryReferral, { maxLength: 3, selector: (one) => one.id }),
      main: fc.nat(8), // perhaps none of the spots
    })
    .map(({ mayBeNothing, main, ...rest }) =>
      BodyMap.parse({
        ...rest,
        spots: rest.spots.map((one, index) => ({ ...one, isMain: index === main })),
        isNothing: mayBeNothing && rest.spots.length === 0,
      }),
    );
  return fc.uniqueArray(map, { minLength: 1, maxLength: 4, selector: (one) => one.id });
}
