import fc from "fast-check";
import { Fhir } from "fhir";
import { describe, expect, it } from "vitest";

import { regionIds } from "@/domain/region";
import { regionCodes } from "@/domain/region-codes";
import { decodeFhir } from "@/exchange/decode-fhir";
import { encodeFhir, type FhirWords } from "@/exchange/encode-fhir";
import type { Parcel } from "@/exchange/make-parcel";

import { arbitraryAnswers } from "../support/arbitrary-answers";
import { arbitraryClient, arbitraryMaps } from "../support/arbitrary-map";
import { makeAnswer } from "../support/make-answers";
import { makeChange } from "../support/make-change";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeReferral } from "../support/make-referral";
import { makeSpot } from "../support/make-spot";
import { nextUuid } from "../support/make-uuid";

const words: FhirWords = {
  place: ({ region, side }) => `${region}, ${side}`,
  spot: ({ qualities }) => `feels ${qualities.join()}`,
  question: ({ question, asked }) => asked ?? question,
  answer: ({ value }) => JSON.stringify(value),
};
const madeAt = new Date("2026-11-23T10:00:00.000Z");
/** The official definitions of R4, as the package has them. */
const validator = new Fhir();

type Bundle = {
  entry: { fullUrl: string; resource: Record<string, unknown> & { resourceType: string } }[];
};

function bundle(parcel: Parcel): Bundle {
  const text = new TextDecoder().decode(encodeFhir(parcel, words, madeAt, nextUuid));
  return JSON.parse(text) as Bundle; // what it is, is tried below
}

function errorsIn(json: object): string[] {
  const { messages } = validator.validate(json);
  return messages
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ location, message }) => `${location}: ${message}`);
}

const whole: Parcel = {
  client: makeClient(),
  maps: [
    makeMap({
      moment: "after",
      followsId: nextUuid(),
      spots: [
        makeSpot({
          extent: { kind: "disc", radius: 25 },
          depth: "muscle",
          since: "weeks",
          course: "comes-and-goes",
          better: "warmth",
          worse: "sitting",
          feelings: ["aching"],
          isMain: true,
          note: "a note",
        }),
        makeSpot({ qualities: ["hot", "hard"], side: "right", region: "hip_side" }),
      ],
      changes: [makeChange()],
      referrals: [makeReferral({ cameWithIt: "a memory" })],
    }),
    makeMap({ isNothing: true }),
  ],
  answers: [makeAnswer(), makeAnswer({ question: "fever", value: false })],
  sessions: [],
};

const parcels = arbitraryClient.chain((client) =>
  fc.record({
    client: fc.constant(client),
    maps: arbitraryMaps(client),
    answers: arbitraryAnswers,
    sessions: fc.constant([]),
  }),
);

/** Every coding in a bundle, however deep. */
function codingsIn(value: unknown): { system: string; code: string; display?: string }[] {
  if (Array.isArray(value)) return value.flatMap(codingsIn);
  if (typeof value !== "object" || value === null) return [];
  const here = "coding" in value ? (value.coding as { system: string; code: string }[]) : [];
  return [...here, ...Object.values(value).flatMap(codingsIn)];
}

describe("a FHIR bundle", () => {
  it("holds to the definitions of R4", () => {
    expect(errorsIn(bundle(whole))).toEqual([]);
  });

  it("would be told if it did not", () => {
    const json = bundle(whole);
    const spot = json.entry.find(({ resource }) => resource.resourceType === "Observation");
    if (!spot) throw new Error("there is no Observation");
    spot.resource["status"] = 7;
    delete spot.resource["code"];
    expect(errorsIn(json).length).toBeGreaterThan(0);
  });

  it("gives back the very maps that were written, whatever is in them", () => {
    fc.assert(
      fc.property(parcels, (parcel) => {
        const json = bundle(parcel);
        const { id, name, shape } = parcel.client;
        expect(decodeFhir(json)).toEqual({
          ok: true,
          value: { client: { id, name, shape }, maps: parcel.maps },
        });
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it("holds to R4 whatever is in it", () => {
    fc.assert(
      fc.property(parcels, (parcel) => {
        expect(errorsIn(bundle(parcel))).toEqual([]);
      }),
      { numRuns: 20 }, // the validator takes its time
    );
  }, 30_000);

  it("names every place by its UBERON code and by its side in words", () => {
    const maps = [makeMap({ spots: regionIds.map((region) => makeSpot({ region })) })];
    const sites = bundle({ ...whole, maps }).entry.flatMap(({ resource }) =>
      resource.resourceType === "BodyStructure" ? [resource["location"]] : [],
    );
    expect(sites).toEqual(
      regionIds.map((region) => ({
        coding: [
          {
            system: "http://purl.obolibrary.org/obo/",
            code: regionCodes[region].uberon.code,
            display: regionCodes[region].uberon.name,
          },
          { system: "urn:x-fasciamap:fhir:region", code: region },
        ],
        text: `${region}, left`,
      })),
    );
  });

  it("uses codes of others only where they were checked, and none of SNOMED CT", () => {
    const checked = [
      "http://loinc.org 75325-1 Symptom",
      "http://loinc.org 111551-8 Symptom absent",
      "http://loinc.org 56823-8 Problem quality or description",
      "http://loinc.org 72514-3 Pain severity - 0-10 verbal numeric rating [Score] - Reported",
      "http://loinc.org 89261-2 Clinical course",
      "http://loinc.org 89253-9 Trend",
      "http://loinc.org 100752-5 Exacerbating factors - Reported",
      "http://loinc.org 100753-3 Alleviating factors - Reported",
      "http://hl7.org/fhir/uv/symptoms/CodeSystem/SymptomTemporary symptom Symptom",
      "http://terminology.hl7.org/CodeSystem/observation-category survey Survey",
    ];
    const codings = codingsIn(bundle(whole))
      .filter(
        ({ system }) => !system.startsWith("urn:x-fasciamap:") && !system.includes("obolibrary"),
      )
      .map(({ system, code, display }) => `${system} ${code} ${display}`);
    expect([...new Set(codings)].sort()).toEqual(checked.sort());
  });

  it("calls a strength that of pain only where the spot is tender", () => {
    const spots = [makeSpot({ qualities: ["tender"] }), makeSpot({ qualities: ["hot"] })];
    const codings = codingsIn(bundle({ ...whole, maps: [makeMap({ spots })] }));
    expect(codings.filter(({ code }) => code === "intensity")).toHaveLength(2);
    expect(codings.filter(({ code }) => code === "72514-3")).toHaveLength(1);
  });

  it.each([
    ["nothing", null],
    ["another bundle", { resourceType: "Bundle", entry: [] }],
    [
      "a patient without an id",
      { resourceType: "Bundle", entry: [{ fullUrl: "a", resource: { resourceType: "Patient" } }] },
    ],
    ["a list", []],
  ])("is not read from %s", (_what, json) => {
    expect(decodeFhir(json)).toEqual({ ok: false, failure: "not-our-bundle" });
  });
});
