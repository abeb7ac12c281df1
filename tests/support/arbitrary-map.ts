import fc from "fast-check";

import { FIGURE_1_TRIANGLES } from "@/domain/anchor";
import { BodyMap } from "@/domain/body-map";
import { cleanLine, cleanText } from "@/domain/clean-text";
import { Client } from "@/domain/client";
import { regionIds } from "@/domain/region";
import { depths } from "@/domain/extent";
import { qualities } from "@/domain/spot";
import { courses, feelings, LINE_LIMITS, onsets } from "@/domain/spot-details";

import { arbitraryShape } from "./arbitrary-shape";

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0); // no -0
const instant = fc
  .date({
    min: new Date("1970-01-01T00:00:00.000Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

/** Any text, hostile ones too, as the schemas leave it. */
function arbitraryText(limit: number, clean: (text: string) => string): fc.Arbitrary<string> {
  return fc.string({ unit: "binary", maxLength: 30 }).map((text) => clean(text).slice(0, limit));
}

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
  anchor: fc.record({
    model: fc.constant("figure-1"),
    triangle: fc.nat(FIGURE_1_TRIANGLES - 1),
    weights: fc.tuple(share, share).map(([one, other]) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      return [low, high - low, 1 - high];
    }),
  }),
  region: fc.constantFrom(...regionIds),
  side: fc.constantFrom("left", "right", "midline"),
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
    createdAt: instant,
    shape: arbitraryShape,
  })
  .map((client) => Client.parse(client));

/** One to four valid maps of a client, no two of one id. */
export function arbitraryMaps(client: Client): fc.Arbitrary<BodyMap[]> {
  const map = fc
    .record({
      id: fc.uuid(),
      clientId: fc.constant(client.id),
      startedAt: instant,
      changedAt: instant,
      spots: fc.uniqueArray(spot, { maxLength: 6, selector: (one) => one.id }),
      mayBeNothing: fc.boolean(),
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
