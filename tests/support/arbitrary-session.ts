import fc from "fast-check";

import { cleanLine, cleanText } from "@/domain/clean-text";
import type { Client } from "@/domain/client";
import { HOLD_LIMIT_SECONDS, releases } from "@/domain/hold";
import { durations, familiarities, feltWords, referralTimes } from "@/domain/referral";
import { Session } from "@/domain/session";
import { qualities } from "@/domain/spot";
import { outcomes } from "@/domain/spot-change";

import { arbitraryInstant, arbitraryPlace, arbitraryText } from "./arbitrary-values";

const note = arbitraryText(2000, cleanText);
const intensity = fc.option(fc.nat(10));
const place = fc.record(arbitraryPlace);

/** Any valid change, not yet read. */
export const arbitraryChange = fc.record({
  spotId: fc.uuid(),
  ...arbitraryPlace,
  before: intensity,
  outcome: fc.constantFrom(...outcomes),
  after: intensity,
  note,
});

/** Any valid referral, not yet read. */
export const arbitraryReferral = fc.record({
  id: fc.uuid(),
  from: place,
  holdId: fc.option(fc.uuid()),
  to: fc.array(place, { minLength: 1, maxLength: 3 }),
  words: fc.uniqueArray(fc.constantFrom(...feltWords)),
  ownWord: arbitraryText(60, cleanLine),
  intensity,
  when: fc.option(fc.constantFrom(...referralTimes)),
  lasted: fc.option(fc.constantFrom(...durations)),
  isKnown: fc.option(fc.constantFrom(...familiarities)),
  cameWithIt: note,
});

const hold = fc.record({
  id: fc.uuid(),
  ...arbitraryPlace,
  startedAt: arbitraryInstant,
  seconds: fc.nat(HOLD_LIMIT_SECONDS),
  found: fc.uniqueArray(fc.constantFrom(...qualities)),
  release: fc.option(fc.constantFrom(...releases)),
  note,
});

/** Up to three valid sessions of a client, no two of one id. */
export function arbitrarySessions(client: Client): fc.Arbitrary<Session[]> {
  const session = fc
    .record({
      id: fc.uuid(),
      clientId: fc.constant(client.id),
      startedAt: fc
        .date({
          min: new Date("2000-01-01T00:00:00.000Z"),
          max: new Date("2199-12-31T23:59:59.999Z"),
          noInvalidDate: true,
        })
        .map((date) => date.toISOString()),
      changedAt: arbitraryInstant,
      therapist: arbitraryText(120, cleanLine),
      holds: fc.uniqueArray(hold, { maxLength: 3, selector: (one) => one.id }),
      note,
    })
    .map((value) => Session.parse(value));
  return fc.uniqueArray(session, { maxLength: 3, selector: (one) => one.id });
}
