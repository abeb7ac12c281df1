import fc from "fast-check";

import { FIGURE_1_TRIANGLES } from "@/domain/anchor";
import { regionIds } from "@/domain/region";

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0); // no -0

/** Any moment that can be written, from 1970 on. */
export const arbitraryInstant = fc
  .date({
    min: new Date("1970-01-01T00:00:00.000Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

/** Any text, hostile ones too, as the schemas leave it. */
export function arbitraryText(
  limit: number,
  clean: (text: string) => string,
): fc.Arbitrary<string> {
  return fc.string({ unit: "binary", maxLength: 30 }).map((text) => clean(text).slice(0, limit));
}

/** What says where on the skin something is, in any way that the schemas let pass. */
export const arbitraryPlace = {
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
};
