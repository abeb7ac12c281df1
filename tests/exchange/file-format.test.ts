import { readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

import { fitsQuestion } from "@/domain/answer-value";
import { builtInIds, builtInQuestions } from "@/domain/built-in-questions";
import { regionIds } from "@/domain/region";
import { courses, feelings, noDetails, onsets } from "@/domain/spot-details";
import { decodeMapFile } from "@/exchange/decode-map-file";
import { encodeMapFile } from "@/exchange/encode-map-file";
import { answersQuestionV1, questionsV1 } from "@/exchange/questions-v1";
import { regionsV1 } from "@/exchange/regions-v1";

import { mapFileJsonSchema, schemaPath } from "../../scripts/write-json-schema";

const documentation = readFileSync(new URL("../../docs/file-format.md", import.meta.url), "utf8");
const newest = readFileSync(new URL("../fixtures/map-file-v2.fasciamap", import.meta.url));
const fixture = readFileSync(new URL("../fixtures/map-file-v1.fasciamap", import.meta.url));

/** The text of the worked example in the documentation. */
function workedExample(): string {
  const example = /```json\n([\s\S]*?)```/.exec(documentation)?.[1];
  if (example === undefined) throw new Error("the documentation has no worked example");
  return example;
}

/** The check that a reader in another language would make with the documented JSON Schema. */
function schemaCheck() {
  const ajv = new Ajv2020({ validateFormats: false }); // their patterns say the same, and more
  return ajv.compile(JSON.parse(mapFileJsonSchema()) as object);
}

/** Whether the worked example still opens with something else in the place of some text. */
function opens(text: string, other: string): boolean {
  expect(workedExample()).toContain(text);
  return decodeMapFile(new TextEncoder().encode(workedExample().replace(text, other))).ok;
}

describe("the documented file format", () => {
  it("has a worked example that opens", () => {
    const read = decodeMapFile(new TextEncoder().encode(workedExample()));
    expect(read).toMatchObject({
      ok: true,
      value: {
        client: {
          name: "Robin",
          shape: {
            preset: "older-feminine",
            heavier: 40,
            lighter: 0,
            muscular: 0,
            belly: 25,
            breastsLarger: 0,
            breastsSmaller: 0,
          },
        },
        answers: [
          { question: "pressure", asked: null, value: "light", previous: { value: "medium" } },
          { asked: "Do you sleep on your side?", value: true, previous: null },
        ],
        maps: [
          {
            isNothing: false,
            spots: [
              {
                anchor: { model: "figure-1", triangle: 1204, weights: [0.25, 0.5, 0.25] },
                region: "shoulder_blade",
                side: "left",
                extent: { kind: "disc", radius: 25 },
                depth: "muscle",
                qualities: ["hard", "tender"],
                intensity: 6,
                isSkinRed: null,
                feelings: ["aching", "stiff"],
                ownFeeling: "like a rope",
                since: "weeks",
                sinceWords: "after moving house",
                course: "comes-and-goes",
                better: "warmth",
                worse: "sitting for long",
                isMain: true,
                isToAvoid: false,
                note: "wakes me when I lie on it",
              },
            ],
            moment: "after",
            changes: [{ region: "hip_side", before: 8, outcome: "softer", after: 5 }],
            referrals: [{ from: { region: "hip_side" }, to: [{ region: "jaw", side: "left" }] }],
          },
        ],
        sessions: [{ therapist: "A. Quint", holds: [{ seconds: 124, release: "mostly" }] }],
      },
    });
  });

  it("has a worked example with the keys in the order in which the app writes them", () => {
    const read = decodeMapFile(new TextEncoder().encode(workedExample()));
    if (!read.ok) throw new Error(read.failure.reason);
    const written = encodeMapFile(read.value);
    const keys = (text: string) => [...text.matchAll(/"(\w+)":/g)].map((match) => match[1]);
    const text = written.ok ? new TextDecoder().decode(written.value) : "";
    expect(keys(text)).toEqual(keys(workedExample()));
    expect(JSON.parse(text)).toEqual(JSON.parse(workedExample()));
  });

  it("has a JSON Schema that is the one the app checks with", () => {
    expect(readFileSync(schemaPath, "utf8")).toBe(mapFileJsonSchema()); // else: npm run schema
  });

  it.each([
    ["the worked example", workedExample()],
    ["the first file of version 2", newest.toString("utf8")],
  ])("has a JSON Schema that takes %s", (_what, text) => {
    const check = schemaCheck();
    check(JSON.parse(text));
    expect(check.errors).toBeNull();
  });

  it.each([
    ["an unknown key", (text: string) => text.replace('"name"', '"mood": "blue", "name"')],
    ["a fourth weight", (text: string) => text.replace("0.5,", "0.25, 0.25,")],
    ["intensity 11", (text: string) => text.replace('"intensity": 6', '"intensity": 11')],
    ["a local time", (text: string) => text.replace("10.250Z", "10.250+01:00")],
    ["a text that turns around", (text: string) => text.replace("Robin", "Ro\u202ebin")],
    ["a radius of 3 mm", (text: string) => text.replace('"radius": 25', '"radius": 3')],
    ["an unknown depth", (text: string) => text.replace('"muscle"', '"bone"')],
    ["an unknown feeling", (text: string) => text.replace('"stiff"', '"sad"')],
    ["an unknown onset", (text: string) => text.replace('"weeks"', '"always"')],
    ["an unknown course", (text: string) => text.replace('"comes-and-goes"', '"goes"')],
    ["a word of two lines", (text: string) => text.replace("like a rope", "like\\na rope")],
    ["a main spot that is none or one", (text: string) => text.replace('Main": true', 'Main": 1')],
    ["an unknown preset", (text: string) => text.replace('"older-feminine"', '"average"')],
    ["a belly of 101 %", (text: string) => text.replace('"belly": 25', '"belly": 101')],
    ["an answer to an unknown question", (text: string) => text.replace('"pressure"', '"mood"')],
    ["an answer of step 11", (text: string) => text.replace('"light"', "11")],
    ["a hold of 40 hours", (text: string) => text.replace("124", "144000")],
    ["a hold of less than nothing", (text: string) => text.replace("124", "-1")],
    ["an unknown outcome", (text: string) => text.replace('"softer"', '"healed"')],
    [
      "a referral to nowhere",
      (text: string) => text.replace(/"to": \[[\s\S]*?\n {10}\]/, '"to": []'),
    ],
    ["an unknown time", (text: string) => text.replace('"during"', '"never"')],
    ["an unknown region", (text: string) => text.replace("shoulder_blade", "wing")],
  ])("has a JSON Schema that refuses %s, as the app does", (_what, change) => {
    const changed = change(workedExample());
    expect(changed).not.toBe(workedExample());
    expect(schemaCheck()(JSON.parse(changed))).toBe(false);
    expect(decodeMapFile(new TextEncoder().encode(changed)).ok).toBe(false);
  });
});

describe("version 1", () => {
  it("opens its first file, for ever", () => {
    const read = decodeMapFile(fixture);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const { client, maps } = read.value;
    expect(client.name).toBe("Zoë Ż.");
    expect(client.shape).toEqual({
      preset: "masculine",
      heavier: 140,
      lighter: 0,
      muscular: 35,
      belly: 100,
      breastsLarger: 5,
      breastsSmaller: 0,
    });
    expect(maps.map((map) => [map.startedAt, map.isNothing, map.spots.length])).toEqual([
      ["2026-11-16T07:05:12.345Z", false, 3],
      ["2026-11-23T07:00:00.000Z", true, 0],
    ]);
    expect(maps[0]?.spots[0]).toEqual({
      id: "c3d2e1f0-1111-4a2b-8c3d-000000000001",
      anchor: { model: "figure-1", triangle: 0, weights: [1, 0, 0] },
      region: "shoulder_blade",
      side: "left",
      extent: { kind: "disc", radius: 40 },
      depth: "muscle",
      qualities: ["hard", "tender"],
      intensity: 6,
      isSkinRed: null,
      feelings: ["aching", "numb"],
      ownFeeling: "wie Watte ☁",
      since: "weeks",
      sinceWords: "since the long drive to Łódź",
      course: "comes-and-goes",
      better: "lying down; warmth",
      worse: "sitting, “screens”",
      isMain: true,
      isToAvoid: false,
      note: "since the long drive;\n\tworse when I turn my head “right”",
    });
    expect(maps[0]?.spots[1]?.note).toBe("痛い · כואב · 😖");
    expect(maps[0]?.spots[1]).toMatchObject({
      extent: {
        kind: "strokes",
        strokes: [
          { mode: "paint", radius: 20, path: [26_755, 85, 85, 26_753, 0, 255] },
          { mode: "erase", radius: 5, path: [26_755, 255, 0] },
        ],
      },
      depth: "deep",
      isSkinRed: true,
      feelings,
      since: "years",
      course: "constant",
      isMain: false,
      isToAvoid: true,
    });
    const last = {
      ...noDetails,
      isSkinRed: false,
      extent: null,
      depth: null,
      qualities: [],
      intensity: null,
    };
    expect(maps[0]?.spots[2]).toMatchObject(last);
  });

  it("opens its first answers, for ever", () => {
    const read = decodeMapFile(fixture);
    expect(read.ok && read.value.answers?.map((one) => [one.question, one.value])).toEqual([
      ["why", "my neck;\n\tsince the long drive"],
      ["limits", ["sleep", "sitting"]],
      ["hold-back", 0],
      ["medicines", null],
      ["fever", true],
      ["b1c2d3e4-0000-4000-8000-00000000000a", "meistens"],
    ]);
    expect(read.ok && read.value.answers?.map((one) => one.previous)).toEqual([
      null,
      { value: ["sleep"] },
      null,
      { value: "ibuprofen" },
      { value: null },
      null,
    ]);
    expect(read.ok && read.value.answers?.[5]?.asked).toBe("Schläfst du gut? 😴");
  });

  it("can name every question that the app asks, and knows what it takes as the app does", () => {
    expect(Object.keys(questionsV1)).toEqual(builtInIds);
    const values = [
      true,
      7,
      "some words",
      ...builtInQuestions.flatMap(({ options = [] }) => [...options, [...options].slice(0, 2)]),
    ];
    for (const question of builtInQuestions) {
      for (const value of values) {
        if (Array.isArray(value) && value.length === 0) continue;
        expect(answersQuestionV1(question.id, value)).toBe(fitsQuestion(question, value));
      }
    }
  });

  it("can say every feeling, onset and course that the app can", () => {
    for (const feeling of feelings)
      expect(opens(`["aching", "stiff"]`, `["${feeling}"]`)).toBe(true);
    for (const onset of onsets) expect(opens('"weeks"', `"${onset}"`)).toBe(true);
    for (const course of courses) expect(opens('"comes-and-goes"', `"${course}"`)).toBe(true);
  });

  it("can name every region that the app can name", () => {
    expect(regionIds.filter((id) => !regionsV1.includes(id))).toEqual([]);
  });
});

describe("version 2", () => {
  it("opens its first file, for ever", () => {
    const read = decodeMapFile(newest);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const { maps, sessions } = read.value;
    expect(sessions.map(({ startedAt, holds }) => [startedAt, holds.length])).toEqual([
      ["2026-11-23T08:30:00.000Z", 1],
    ]);
    expect(maps[0]?.sessionId).toBe(sessions[0]?.id);
    expect(maps[0]?.referrals[0]).toMatchObject({
      holdId: sessions[0]?.holds[0]?.id,
      words: ["warm"],
      when: "during",
      lasted: "minute",
      isKnown: "new",
    });
    expect(maps[0]?.changes[0]?.anchor).toEqual({
      model: "figure-1",
      triangle: 900,
      weights: [0.5, 0.25, 0.25],
    });
  });

  it.each(["1970-01-01T00:00:00.000Z", "2300-06-01T00:00:00.000Z"])(
    "has no session of %s, and says where it stands",
    (at) => {
      const text = workedExample().replace("2026-11-23T08:30:00.000Z", at);
      expect(decodeMapFile(new TextEncoder().encode(text))).toEqual({
        ok: false,
        failure: { reason: "damaged", where: "sessions.0.startedAt" },
      });
    },
  );

  it("has no map that follows itself", () => {
    const text = workedExample().replace(
      "2a3b4c5d-6e7f-4081-92a3-b4c5d6e7f809",
      "9b2d7c1e-5f3a-4c8b-a1d6-0e9f8a7b6c5d",
    );
    expect(decodeMapFile(new TextEncoder().encode(text)).ok).toBe(false);
  });
});
