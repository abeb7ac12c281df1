import { describe, expect, it } from "vitest";

import { neutralShape } from "@/domain/shape";
import { noDetails } from "@/domain/spot-details";
import { checkFileSize, FILE_SIZE_LIMIT } from "@/exchange/check-file-size";
import { decodeMapFile, type DecodeFailure } from "@/exchange/decode-map-file";

import { makeAnswer } from "../support/make-answers";
import { makeUuid } from "../support/make-uuid";

const spot = {
  id: makeUuid(3),
  triangle: 1204,
  weights: [0.25, 0.5, 0.25],
  region: "shoulder_blade",
  side: "left",
  extent: { kind: "disc", radius: 25 },
  depth: "muscle",
  qualities: ["hard", "tender"],
  intensity: 6,
  ...noDetails,
  note: "since Monday",
};
const map = {
  id: makeUuid(2),
  startedAt: "2026-11-23T09:30:00.000Z",
  changedAt: "2026-11-23T09:34:00.000Z",
  isNothing: false,
  spots: [spot],
};
const file = {
  format: "fasciamap",
  version: 1,
  figure: "figure-1",
  exportedAt: "2026-11-23T10:00:00.000Z",
  client: { id: makeUuid(1), name: "Robin", shape: neutralShape },
  maps: [map],
};

const unlinked = { moment: "before", sessionId: null, followsId: null, changes: [], referrals: [] };

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Decodes a file that is written as JSON has it. */
function decoded(json: unknown) {
  return decodeMapFile(bytesOf(JSON.stringify(json)));
}

/** The file with its spot or its map changed. */
function withSpot(changes: object) {
  return { ...file, maps: [{ ...map, spots: [{ ...spot, ...changes }] }] };
}
function withMap(changes: object) {
  return { ...file, maps: [{ ...map, ...changes }] };
}

function withAnswer(changes: object) {
  return { ...file, answers: [{ ...makeAnswer(), ...changes }] };
}

/** The same file with an answer to a question of a practice's own. */
function withOwnAnswer(changes: object) {
  return withAnswer({ question: makeUuid(9), asked: "Do you sleep well?", ...changes });
}

function withShape(changes: object) {
  const shape = { ...neutralShape, ...changes };
  return { ...file, client: { ...file.client, shape } };
}

function withStroke(changes: object) {
  const stroke = { mode: "paint", radius: 10, path: [1204, 100, 55], ...changes };
  return withSpot({ extent: { kind: "strokes", strokes: [stroke] } });
}

function failure(expected: DecodeFailure) {
  return { ok: false, failure: expected };
}

describe("decodeMapFile", () => {
  it("reads a file that says nothing of questions, and one that does", () => {
    expect(decoded(file)).toMatchObject({ ok: true, value: { answers: undefined } });
    expect(decoded(withAnswer({}))).toMatchObject({ value: { answers: [{ value: "light" }] } });
    expect(decoded(withOwnAnswer({ value: ["a", "b"] }))).toMatchObject({ ok: true });
  });

  it("reads a file without a shape as neutral", () => {
    const { id, name } = file.client;
    expect(decoded({ ...file, client: { id, name } })).toEqual(decoded(file));
    expect(decoded(withShape({ belly: 5 }))).not.toEqual(decoded(file));
  });

  it("reads a file", () => {
    const { triangle, weights, ...rest } = spot;
    expect(decoded(file)).toEqual({
      ok: true,
      value: {
        client: file.client,
        exportedAt: file.exportedAt,
        maps: [
          {
            ...map,
            clientId: file.client.id,
            spots: [{ ...rest, anchor: { model: "figure-1", triangle, weights } }],
            ...unlinked,
          },
        ],
        sessions: [],
      },
    });
  });

  it("reads past a byte order mark", () => {
    expect(decodeMapFile(bytesOf(`\ufeff${JSON.stringify(file)}`)).ok).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["some text", "Dear therapist"],
    ["other JSON", '{"type":"FeatureCollection"}'],
    ["JSON that is no object", "[1, 2]"],
    ["the word null", "null"],
    ["a picture", "\u0089PNG\r\n\u001a\n"],
    ["half of other JSON", '{"type":"Feat'],
    ["another format", '{"format":"fasciamap2","version":1}'],
  ])("says that %s is not a map file", (_what, text) => {
    expect(decodeMapFile(bytesOf(text))).toEqual(failure({ reason: "not-a-map-file" }));
  });

  it("says that bytes that are no text are not a map file", () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 197) % 256);
    expect(decodeMapFile(bytes)).toEqual(failure({ reason: "not-a-map-file" }));
  });

  it("tells a map file that was cut off from something else", () => {
    const text = JSON.stringify(file, null, 2);
    const cut = bytesOf(text.slice(0, 300));
    expect(decodeMapFile(cut)).toEqual(failure({ reason: "damaged", where: "text" }));

    const garbled = bytesOf(text);
    garbled[150] = 0xff; // not UTF-8
    expect(decodeMapFile(garbled)).toEqual(failure({ reason: "damaged", where: "text" }));
  });

  it("names the version of a newer app, whatever else is in the file", () => {
    const newer = { format: "fasciamap", version: 3, strokes: [] };
    expect(decoded(newer)).toEqual(failure({ reason: "made-by-newer-app", version: 3 }));
  });

  it("names the figure that it does not have", () => {
    const other = { ...file, figure: "figure-2", maps: [{ odd: true }] };
    expect(decoded(other)).toEqual(failure({ reason: "another-figure", figure: "figure-2" }));
  });

  it("says that a file has no maps", () => {
    expect(decoded({ ...file, maps: [] })).toEqual(failure({ reason: "empty" }));
  });

  it.each([
    ["version", { ...file, version: 0 }],
    ["version", { ...file, version: "1" }],
    ["version", { ...file, version: 1.5 }],
    ["version", { ...file, version: 1e308 }],
    ["version", { format: "fasciamap" }],
    ["figure", { ...file, figure: 1 }],
    ["figure", { ...file, figure: "<img src=x>" }],
    ["file", { ...file, extra: true }],
    ["exportedAt", { ...file, exportedAt: "yesterday" }],
    ["exportedAt", { ...file, exportedAt: "2026-11-23T10:00:00.000+01:00" }],
    ["client", { ...file, client: { ...file.client, email: "r@example.org" } }],
    ["client.shape.preset", withShape({ preset: "average" })],
    ["client.shape.heavier", withShape({ heavier: 161 })],
    ["client.shape.belly", withShape({ belly: 12.5 })],
    ["client.shape", withShape({ tail: 10 })],
    ["client.shape", withShape({ preset: "teen", muscular: 10 })],
    ["client.shape", withShape({ heavier: 10, lighter: 10 })],
    ["client.shape", withShape({ breastsSmaller: 10 })],
    ["answers", { ...file, answers: null }],
    ["answers", { ...file, answers: Array.from({ length: 2 }, () => withAnswer({}).answers[0]) }],
    [
      "answers",
      {
        ...file,
        answers: Array.from(
          { length: 101 },
          (_, at) => withOwnAnswer({ question: makeUuid(at) }).answers[0],
        ),
      },
    ],
    ["answers.0.question", withAnswer({ question: "mood" })],
    ["answers.0.question", withAnswer({ question: "__proto__" })],
    ["answers.0.question", withAnswer({ question: "toString", asked: null })],
    ["answers.0.asked", withAnswer({ asked: "How firm?" })],
    ["answers.0.asked", withOwnAnswer({ asked: null })],
    ["answers.0.asked", withOwnAnswer({ asked: "" })],
    ["answers.0.asked", withOwnAnswer({ asked: " well?" })],
    ["answers.0.asked", withOwnAnswer({ asked: "a\nb" })],
    ["answers.0.asked", withOwnAnswer({ asked: "a\u202eb" })],
    ["answers.0.asked", withOwnAnswer({ asked: "a".repeat(201) })],
    ["answers.0.value", withAnswer({ value: "crushing" })],
    ["answers.0.value", withAnswer({ value: true })],
    ["answers.0.value", withAnswer({ value: null })],
    ["answers.0.value", withAnswer({ value: null, previous: { value: null } })],
    ["answers.0.value", withAnswer({ question: "fever", value: "yes" })],
    ["answers.0.value", withAnswer({ question: "hold-back", value: 11 })],
    ["answers.0.value", withAnswer({ question: "limits", value: ["sleep", "sleep"] })],
    ["answers.0.value", withAnswer({ question: "limits", value: ["sleep", "flying"] })],
    ["answers.0.value", withAnswer({ question: "limits", value: [] })],
    ["answers.0.value", withOwnAnswer({ value: "" })],
    ["answers.0.value", withOwnAnswer({ value: "a".repeat(2001) })],
    ["answers.0.value", withOwnAnswer({ value: "a\u0000b" })],
    ["answers.0.value", withOwnAnswer({ value: { text: "a" } })],
    ["answers.0.value", withOwnAnswer({ value: Array.from({ length: 13 }, (_, at) => `${at}`) })],
    ["answers.0.previous.value", withAnswer({ previous: { value: "crushing" } })],
    ["answers.0.previous", withAnswer({ previous: "medium" })],
    ["answers.0.previous", withAnswer({ previous: { value: "medium", at: 1 } })],
    ["answers.0.answeredAt", withAnswer({ answeredAt: "yesterday" })],
    ["answers.0", withAnswer({ mood: "blue" })],
    ["client.id", { ...file, client: { ...file.client, id: "1" } }],
    [
      "client.id",
      { ...file, client: { ...file.client, id: "0000000A-0000-4000-8000-000000000001" } },
    ],
    ["client.name", { ...file, client: { ...file.client, name: "a\u202eb" } }],
    ["client.name", { ...file, client: { ...file.client, name: "a\u2066b" } }],
    ["client.name", { ...file, client: { ...file.client, name: "a\u0000b" } }],
    ["client.name", { ...file, client: { ...file.client, name: "a\nb" } }],
    ["client.name", { ...file, client: { ...file.client, name: "a\ud800b" } }],
    ["client.name", { ...file, client: { ...file.client, name: "n".repeat(121) } }],
    ["maps", { ...file, maps: {} }],
    ["maps", { ...file, maps: [map, map] }],
    ["maps.0.startedAt", withMap({ startedAt: "2026-02-30T09:30:00.000Z" })],
    ["maps.0.changedAt", withMap({ changedAt: 3 })],
    ["maps.0.isNothing", withMap({ isNothing: true })],
    ["maps.0.isNothing", withMap({ isNothing: "no" })],
    ["maps.0.spots", withMap({ spots: [spot, spot] })],
    [
      "maps.0.spots",
      withMap({ spots: Array.from({ length: 201 }, (_, at) => ({ ...spot, id: makeUuid(at) })) }),
    ],
    ["maps.0.spots.0.triangle", withSpot({ triangle: 1.5 })],
    ["maps.0.spots.0.triangle", withSpot({ triangle: "12" })],
    ["maps.0.spots.0.weights", withSpot({ weights: [0.5, 0.5] })],
    ["maps.0.spots.0.weights.0", withSpot({ weights: [Number.NaN, 0.5, 0.5] })], // JSON: null
    ["maps.0.spots.0.region", withSpot({ region: "wing" })],
    ["maps.0.spots.0.side", withSpot({ side: "port" })],
    ["maps.0.spots.0.extent", withSpot({ extent: undefined })],
    ["maps.0.spots.0.extent.kind", withSpot({ extent: { kind: "square", radius: 25 } })],
    ["maps.0.spots.0.extent.radius", withSpot({ extent: { kind: "disc", radius: 4 } })],
    ["maps.0.spots.0.extent.radius", withSpot({ extent: { kind: "disc", radius: 121 } })],
    ["maps.0.spots.0.extent.radius", withSpot({ extent: { kind: "disc", radius: 7.5 } })],
    ["maps.0.spots.0.extent", withSpot({ extent: { kind: "disc", radius: 25, colour: 1 } })],
    ["maps.0.spots.0.extent.strokes", withSpot({ extent: { kind: "strokes", strokes: [] } })],
    ["maps.0.spots.0.extent.strokes.0.mode", withStroke({ mode: "smear" })],
    ["maps.0.spots.0.extent.strokes.0.path", withStroke({ path: [] })],
    ["maps.0.spots.0.extent.strokes.0.path", withStroke({ path: [1204, 100] })],
    ["maps.0.spots.0.depth", withSpot({ depth: "bone" })],
    ["maps.0.spots.0.depth", withSpot({ depth: undefined })],
    ["maps.0.spots.0.qualities", withSpot({ qualities: ["hot", "hot"] })],
    ["maps.0.spots.0.qualities.0", withSpot({ qualities: ["cold"] })],
    ["maps.0.spots.0.intensity", withSpot({ intensity: 11 })],
    ["maps.0.spots.0.intensity", withSpot({ intensity: undefined })],
    ["maps.0.spots.0.note", withSpot({ note: "n".repeat(2001) })],
    ["maps.0.spots.0.note", withSpot({ note: "a\u202eb" })],
    ["maps.0.spots.0", withSpot({ colour: "red" })],
  ])("finds the damage at %s", (where, json) => {
    expect(decoded(json)).toEqual(failure({ reason: "damaged", where }));
  });

  it("refuses a number that JSON can write and no computer can hold", () => {
    const text = JSON.stringify(file).replace("[0.25,0.5,0.25]", "[1e999,0.5,0.25]");
    expect(decodeMapFile(bytesOf(text))).toMatchObject({ failure: { reason: "damaged" } });
  });

  it.each(["__proto__", "constructor", "prototype"])("refuses a key %s at every level", (key) => {
    const text = JSON.stringify(file);
    for (const place of ['{"format"', '{"id"']) {
      const poisoned = text.replaceAll(place, place.replace("{", `{"${key}":{"isAdmin":true},`));
      expect(poisoned).not.toBe(text);
      expect(decodeMapFile(bytesOf(poisoned)).ok).toBe(false);
    }
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  });

  it("keeps its feet on a file nested a million deep", () => {
    const deep = `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`;
    expect(decodeMapFile(bytesOf(deep))).toEqual(failure({ reason: "not-a-map-file" }));
    const inside = JSON.stringify(withSpot({ note: "HERE" })).replace('"HERE"', deep);
    expect(decodeMapFile(bytesOf(inside))).toMatchObject({ failure: { reason: "damaged" } });
  });

  it("reads no file beyond the limit", () => {
    const large = new Uint8Array(FILE_SIZE_LIMIT + 1);
    expect(decodeMapFile(large)).toEqual(failure({ reason: "too-large" }));
  });
});

describe("checkFileSize", () => {
  it("takes the limit and nothing beyond", () => {
    expect(checkFileSize(FILE_SIZE_LIMIT)).toEqual({ ok: true, value: undefined });
    expect(checkFileSize(FILE_SIZE_LIMIT + 1)).toEqual(failure({ reason: "too-large" }));
  });
});
