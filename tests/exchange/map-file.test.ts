import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Answer } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import type { Session } from "@/domain/session";
import { feelings, LINE_LIMITS } from "@/domain/spot-details";
import { FILE_SIZE_LIMIT } from "@/exchange/check-file-size";
import { decodeMapFile } from "@/exchange/decode-map-file";
import { encodeMapFile } from "@/exchange/encode-map-file";

import { arbitraryAnswers } from "../support/arbitrary-answers";
import { arbitraryClient, arbitraryMaps } from "../support/arbitrary-map";
import { arbitrarySessions } from "../support/arbitrary-session";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";
import { makeUuid } from "../support/make-uuid";

const exportedAt = "2026-11-23T10:00:00.000Z";
const handedOver = arbitraryClient.chain((client) =>
  fc.record({
    client: fc.constant(client),
    maps: arbitraryMaps(client),
    sessions: arbitrarySessions(client),
    answers: fc.option(arbitraryAnswers, { nil: undefined }),
  }),
);

/** The bytes of a file that can be written. */
function encoded(
  client = makeClient(),
  maps: readonly BodyMap[] = [makeMap()],
  answers: readonly Answer[] = [],
  sessions: readonly Session[] = [],
): Uint8Array {
  const file = encodeMapFile({ client, maps, exportedAt, answers, sessions });
  if (!file.ok) throw new Error(file.failure.reason);
  return file.value;
}

/** So many times as many runs where there is time. */
const MORE = process.env["SOAK"] ? 10 : 1;

describe("a map file", () => {
  it(
    "gives back every map that was written",
    () => {
      fc.assert(
        fc.property(handedOver, ({ client, maps, answers, sessions }) => {
          expect(decodeMapFile(encoded(client, maps, answers, sessions))).toEqual({
            ok: true,
            value: {
              client: { id: client.id, name: client.name, shape: client.shape },
              maps,
              sessions,
              answers,
              exportedAt,
            },
          });
        }),
        { numRuns: 100 * MORE },
      );
    },
    30_000 * MORE,
  );

  it(
    "is the same bytes for the same maps",
    () => {
      fc.assert(
        fc.property(handedOver, ({ client, maps, answers, sessions }) => {
          const bytes = encoded(client, maps, answers, sessions);
          const read = decodeMapFile(bytes);
          if (!read.ok) throw new Error(read.failure.reason);
          const again = encodeMapFile(read.value);
          expect(again).toEqual({ ok: true, value: bytes });
        }),
        { numRuns: 40 * MORE },
      );
    },
    30_000 * MORE,
  );

  it(
    "never throws and never gives what the schema refuses, however it is broken",
    () => {
      let runs = 0;
      let refused = 0;
      const breaks = fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
          how: fc.constantFrom("flip", "cut", "drop", "double", "swap-digit"),
          value: fc.nat(255),
        }),
        { minLength: 1, maxLength: 4 },
      );
      fc.assert(
        fc.property(handedOver, breaks, ({ client, maps, answers }, damage) => {
          let bytes = encoded(client, maps, answers);
          for (const { at, how, value } of damage) bytes = broken(bytes, at, how, value);
          const read = decodeMapFile(bytes);
          runs += 1;
          if (!read.ok) {
            refused += 1;
            return;
          }
          for (const map of read.value.maps) {
            expect(BodyMap.safeParse(map)).toEqual({ success: true, data: map });
            expect(map.clientId).toBe(read.value.client.id);
          }
        }),
        { numRuns: 400 * MORE },
      );
      expect(runs).toBe(400 * MORE);
      expect(refused).toBeGreaterThan(runs / 2); // else the damage does no harm and this tests nothing
    },
    60_000 * MORE,
  );
});

/** The bytes with one thing done to them at a place from 0, the start, to 1, the end. */
function broken(bytes: Uint8Array, at: number, how: string, value: number): Uint8Array {
  const index = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, index), bytes.subarray(index + 1)];
  switch (how) {
    case "cut":
      return before;
    case "drop":
      return Uint8Array.from([...before, ...after]);
    case "double":
      return Uint8Array.from([...before, ...bytes.subarray(Math.max(0, index - value))]);
    case "swap-digit": {
      const text = new TextDecoder().decode(bytes);
      const digit = text.slice(index).search(/\d/);
      if (digit < 0) return before;
      const place = index + digit;
      const swapped = `${text.slice(0, place)}${value % 10}${text.slice(place + 1)}`;
      return new TextEncoder().encode(swapped);
    }
    default:
      return Uint8Array.from([...before, value, ...after]);
  }
}

describe("encodeMapFile", () => {
  it("says the keys in the order of the documentation, and ends with a newline", () => {
    const text = new TextDecoder().decode(encoded());
    expect(text.startsWith('{\n  "format": "fasciamap",\n  "version": 2,\n')).toBe(true);
    expect(text.endsWith("}\n")).toBe(true);
    const keys = [...text.matchAll(/"(\w+)":/g)].map((match) => match[1]);
    expect(keys.join(" ")).toBe(
      "format version figure exportedAt client id name shape preset heavier lighter muscular belly " +
        "breastsLarger breastsSmaller sessions maps id startedAt changedAt isNothing " +
        "spots id triangle weights region side extent depth qualities intensity isSkinRed feelings " +
        "ownFeeling since sinceWords course better worse isMain isToAvoid note " +
        "moment sessionId followsId changes referrals",
    );
  });

  it("puts each list of numbers in one line, and touches no text that looks like one", () => {
    const strokes = [{ mode: "paint", radius: 5, path: [1204, 100, 55, 1206, 0, 255] }] as const;
    const note = "[\n1,\n2\n]";
    const spot = makeSpot({ extent: { kind: "strokes", strokes }, note });
    const text = new TextDecoder().decode(encoded(makeClient(), [makeMap({ spots: [spot] })]));
    expect(text).toContain('\n          "weights": [0.25, 0.5, 0.25],\n');
    expect(text).toContain('"path": [1204, 100, 55, 1206, 0, 255]\n');
    expect(text).toContain(`"note": ${JSON.stringify(note)}\n`);
  });

  it("writes no name that would turn text around, even if it is handed one", () => {
    const file = encodeMapFile({
      client: { ...makeClient(), name: "a\u202eb\n" },
      maps: [makeMap()],
      exportedAt,
    });
    const read = file.ok ? decodeMapFile(file.value) : file;
    expect(read).toMatchObject({ ok: true, value: { client: { name: "ab " } } });
  });

  it("says so when it is more than a file holds", () => {
    const spots = Array.from({ length: 200 }, () => makeSpot({ note: "n".repeat(2000) }));
    const maps = Array.from({ length: 12 }, () => makeMap({ spots }));
    expect(encodeMapFile({ client: makeClient(), maps, exportedAt })).toEqual({
      ok: false,
      failure: { reason: "too-large" },
    });
  });

  it("fits the largest map there can be", () => {
    const note = "\u6f22".repeat(2000); // three bytes each
    const path = Array.from({ length: 3 * 1000 }, (_, i) => (i % 3 === 0 ? 26_755 : 100));
    const strokes = Array.from({ length: 5 }, () => ({ mode: "erase", radius: 20, path }) as const);
    const line = (limit: number) => "\u6f22".repeat(limit);
    const full = {
      note,
      feelings,
      ownFeeling: line(LINE_LIMITS.ownFeeling),
      sinceWords: line(LINE_LIMITS.sinceWords),
      better: line(LINE_LIMITS.better),
      worse: line(LINE_LIMITS.worse),
    };
    const spots = Array.from({ length: 199 }, () => makeSpot(full));
    const map = makeMap({ spots: [...spots, makeSpot({ extent: { kind: "strokes", strokes } })] });
    expect(encoded(makeClient(), [map]).byteLength).toBeLessThan(FILE_SIZE_LIMIT);
  });

  it.each([
    ["no map", [], /maps/],
    ["a map of another client", [makeMap({ clientId: makeUuid(2) })], /not of the client/],
  ])("throws on %s", (_what, maps, message) => {
    expect(() => encodeMapFile({ client: makeClient(), maps, exportedAt })).toThrow(message);
  });
});
