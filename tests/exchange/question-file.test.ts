import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { builtInIds } from "@/domain/built-in-questions";
import { QuestionSet } from "@/domain/question-set";
import {
  decodeQuestionFile,
  QUESTION_FILE_SIZE_LIMIT,
  type QuestionFileFailure,
} from "@/exchange/decode-question-file";
import { encodeQuestionFile } from "@/exchange/encode-question-file";

import { arbitraryOwnQuestion } from "../support/arbitrary-answers";
import { makeUuid } from "../support/make-uuid";

const documentation = readFileSync(new URL("../../docs/question-file.md", import.meta.url), "utf8");
const fixture = readFileSync(
  new URL("../fixtures/question-file-v1.fasciamap-questions", import.meta.url),
);
const exportedAt = "2026-11-20T16:00:00.000Z";

const anySet: fc.Arbitrary<QuestionSet> = fc
  .record({
    off: fc.subarray([...builtInIds]),
    own: fc.uniqueArray(arbitraryOwnQuestion, { maxLength: 30, selector: ({ id }) => id }),
  })
  .map((set) => QuestionSet.parse(set));

const own = { id: makeUuid(1), kind: "choice", text: "How?", options: ["So", "So so"] };
const file = { format: "fasciamap-questions", version: 1, exportedAt, off: ["scars"], own: [own] };

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decoded(json: unknown) {
  return decodeQuestionFile(bytesOf(JSON.stringify(json)));
}

function withOwn(changes: object) {
  return { ...file, own: [{ ...own, ...changes }] };
}

function failure(expected: QuestionFileFailure) {
  return { ok: false, failure: expected };
}

describe("a question file", () => {
  it("gives back the questions that were written", () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const bytes = encodeQuestionFile(set, exportedAt);
        expect(decodeQuestionFile(bytes)).toEqual({ ok: true, value: set });
      }),
    );
  });

  it("is never too large to be read, however full the set", () => {
    const text = "時".repeat(200);
    const options = Array.from({ length: 12 }, (_, at) => `${at}${"時".repeat(78)}`);
    const questions = Array.from({ length: 30 }, (_, at) => {
      return { id: makeUuid(at), kind: "choices", text, options };
    });
    const set = QuestionSet.parse({ off: builtInIds, own: questions });
    expect(decodeQuestionFile(encodeQuestionFile(set, exportedAt))).toEqual({
      ok: true,
      value: set,
    });
  });

  it("has a worked example in the documentation that opens, and is written the same", () => {
    const example = /```json\n([\s\S]*?)```/.exec(documentation)?.[1] ?? "";
    const read = decodeQuestionFile(bytesOf(example));
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.value.off).toEqual(["scars", "hold-back"]);
    expect(read.value.own[0]?.text).toBe("How do you mostly sleep?");
    const written = new TextDecoder().decode(encodeQuestionFile(read.value, exportedAt));
    expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(JSON.parse(example)));
  });

  it("opens the first file of version 1, for ever", () => {
    const read = decodeQuestionFile(fixture);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.value.off).toEqual(["limits", "pregnancy", "consent"]);
    expect(read.value.own.map(({ kind, text, options }) => [kind, text, options])).toEqual([
      ["yes-no", "Schläfst du gut? 😴", []],
      ["choices", "Where do you train?", ["At home", "In a club", "痛い"]],
    ]);
  });

  it("never throws, however it is broken", () => {
    let refused = 0;
    const damage = fc.record({ at: fc.nat(2000), value: fc.nat(255), isCut: fc.boolean() });
    fc.assert(
      fc.property(anySet, damage, (set, { at, value, isCut }) => {
        const bytes = encodeQuestionFile(set, exportedAt);
        bytes[at % bytes.length] = value;
        const read = decodeQuestionFile(isCut ? bytes.subarray(0, at % bytes.length) : bytes);
        if (read.ok) QuestionSet.parse(read.value);
        else refused += 1;
      }),
    );
    expect(refused).toBeGreaterThan(20);
  });
});

describe("decodeQuestionFile", () => {
  it.each<[string, string, QuestionFileFailure]>([
    ["nothing", "", { reason: "not-a-question-file" }],
    ["a picture", "\u00ff\u00d8\u00ff", { reason: "not-a-question-file" }],
    ["another JSON", '{"format":"other"}', { reason: "not-a-question-file" }],
    ["a bare list", "[]", { reason: "not-a-question-file" }],
    ["a map file", '{"format":"fasciamap","version":1}', { reason: "is-a-map-file" }],
    ["a map file cut short", '{"format":"fasciamap","ver', { reason: "is-a-map-file" }],
    [
      "a newer version",
      '{"format":"fasciamap-questions","version":7,"more":1}',
      { reason: "made-by-newer-app", version: 7 },
    ],
    ["no version", '{"format":"fasciamap-questions"}', { reason: "damaged", where: "version" }],
    ["a file cut short", JSON.stringify(file).slice(0, 80), { reason: "damaged", where: "text" }],
    [
      "a key that is nobody's",
      JSON.stringify(file).replace('{"format"', '{"__proto__":{"isAdmin":true},"format"'),
      { reason: "damaged", where: "file" },
    ],
  ])("has a name for %s", (_what, text, expected) => {
    expect(decodeQuestionFile(bytesOf(text))).toEqual(failure(expected));
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  });

  it.each([
    ["off.0", { ...file, off: ["mood"] }],
    ["off.0", { ...file, off: ["constructor"] }],
    ["off", { ...file, off: ["scars", "scars"] }],
    ["off", { ...file, off: null }],
    ["exportedAt", { ...file, exportedAt: "now" }],
    ["own", { ...file, own: [own, own] }],
    [
      "own",
      { ...file, own: Array.from({ length: 31 }, (_, at) => ({ ...own, id: makeUuid(at) })) },
    ],
    ["own.0.id", withOwn({ id: "why" })],
    ["own.0.kind", withOwn({ kind: "essay" })],
    ["own.0.text", withOwn({ text: "" })],
    ["own.0.text", withOwn({ text: " " })],
    ["own.0.text", withOwn({ text: "a\u202eb" })],
    ["own.0.text", withOwn({ text: "a\nb" })],
    ["own.0.text", withOwn({ text: "a".repeat(201) })],
    ["own.0.options", withOwn({ options: ["So"] })],
    ["own.0.options", withOwn({ options: ["So", "So"] })],
    ["own.0.options", withOwn({ kind: "text" })],
    ["own.0.options.1", withOwn({ options: ["So", "a".repeat(81)] })],
    ["own.0.options.0", withOwn({ options: [3, "So"] })],
    ["own.0", withOwn({ required: true })],
  ])("finds the damage at %s", (where, json) => {
    expect(decoded(json)).toEqual(failure({ reason: "damaged", where }));
  });

  it("keeps its feet on a file nested deep, and reads none beyond the limit", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(decodeQuestionFile(bytesOf(deep))).toEqual(failure({ reason: "not-a-question-file" }));
    const large = new Uint8Array(QUESTION_FILE_SIZE_LIMIT + 1);
    expect(decodeQuestionFile(large)).toEqual(failure({ reason: "too-large" }));
  });
});
