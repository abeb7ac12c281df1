import type { AnswerValue } from "@/domain/answer-value";
import type { Answer } from "@/domain/answers";
import type { Extent } from "@/domain/extent";
import type { Place } from "@/domain/place";
import type { Referral } from "@/domain/referral";
import { regionCodes } from "@/domain/region-codes";
import type { SpotChange } from "@/domain/spot-change";
import type { Spot } from "@/domain/spot";
import { componentsOf } from "@/exchange/fhir-fields";
import { hl7, loinc, own } from "@/exchange/fhir-terms";
import type { Parcel } from "@/exchange/make-parcel";

/** How things are said to whoever reads the record. */
export type FhirWords = {
  readonly place: (place: Place) => string;
  readonly spot: (spot: Spot) => string;
  readonly question: (answer: Answer) => string;
  readonly answer: (answer: Answer) => string;
};

type Resource = { readonly resourceType: string } & Readonly<Record<string, unknown>>;

/**
 * A parcel as a FHIR R4 Bundle, for those who receive into a record: docs/fhir.md. Sessions are not in it.
 *
 * @param newId - a UUID that was not given before
 * @returns UTF-8 JSON
 */
export function encodeFhir(
  parcel: Parcel,
  words: FhirWords,
  madeAt: Date,
  newId: () => string,
): Uint8Array<ArrayBuffer> {
  const entries: { fullUrl: string; resource: Resource }[] = [];
  const add = (resource: Resource) => {
    const reference = `urn:uuid:${newId()}`;
    entries.push({ fullUrl: reference, resource });
    return { reference };
  };
  const { client, maps, answers } = parcel;
  const subject = add({
    resourceType: "Patient",
    identifier: [identifier(client.id)],
    extension: [{ url: own.shape, valueString: JSON.stringify(client.shape) }],
    ...(client.name !== "" && { name: [{ text: client.name }] }),
  });

  const structure = (place: Place, extent: Extent | null = null) => ({
    ...add({
      resourceType: "BodyStructure",
      patient: subject,
      location: site(place, words),
      extension: [anchorOf(place), ...(extent ? [extentOf(extent)] : [])],
    }),
  });

  const targets = maps.map((map) => {
    const common = { status: "final", subject, effectiveDateTime: map.startedAt };
    const observe = (
      kind: string,
      code: object | null,
      place: Place,
      rest: object,
      extent?: Extent | null,
    ) =>
      add({
        resourceType: "Observation",
        ...common,
        category: [{ coding: [hl7.symptomCategory] }],
        code: { coding: [...(code ? [code] : []), { system: own.kind, code: kind }] },
        bodySite: {
          ...site(place, words),
          extension: [{ url: hl7.bodySite, valueReference: structure(place, extent) }],
        },
        ...rest,
      });
    const members = [
      ...map.spots.map((spot) =>
        observe("spot", loinc.symptom, spot, ofSpot(spot, words), spot.extent),
      ),
      ...map.changes.map((change) => observe("change", loinc.trend, change, ofChange(change))),
      ...map.referrals.map((referral) => {
        const focus = referral.to.map((place) => structure(place));
        return observe("referral", null, referral.from, { ...ofReferral(referral), focus });
      }),
    ];
    return add({
      resourceType: "Observation",
      identifier: [identifier(map.id)],
      ...common,
      issued: map.changedAt,
      category: [{ coding: [hl7.survey] }],
      code: {
        coding: [...(map.isNothing ? [loinc.absent] : []), { system: own.kind, code: "map" }],
      },
      component: componentsOf({
        isNothing: map.isNothing,
        moment: map.moment,
        sessionId: map.sessionId,
        followsId: map.followsId,
      }),
      ...(members.length > 0 && { hasMember: members }),
    });
  });

  const asked = answers.filter(({ value }) => value !== null);
  if (asked.length > 0) targets.push(add(responseOf(asked, words, subject, madeAt)));
  add({
    resourceType: "Provenance",
    target: targets,
    recorded: madeAt.toISOString(),
    agent: [{ who: subject }, { who: { display: "Fasciamap" } }],
  });

  const bundle = {
    resourceType: "Bundle",
    type: "collection",
    timestamp: madeAt.toISOString(),
    entry: entries,
  };
  return new TextEncoder().encode(`${JSON.stringify(bundle, null, 2)}\n`);
}

function ofSpot(spot: Spot, words: FhirWords): object {
  const { id, depth, qualities, intensity, isSkinRed, feelings, ownFeeling, since, note } = spot;
  const { sinceWords, course, better, worse, isMain, isToAvoid } = spot;
  return {
    identifier: [identifier(id)],
    valueCodeableConcept: { text: words.spot(spot) },
    component: componentsOf(
      {
        qualities,
        feelings,
        ownFeeling,
        intensity,
        depth,
        isSkinRed,
        since,
        sinceWords,
        course,
        better,
        worse,
        isMain,
        isToAvoid,
      },
      {
        qualities: loinc.quality,
        feelings: loinc.quality,
        ownFeeling: loinc.quality,
        course: loinc.course,
        better: loinc.better,
        worse: loinc.worse,
        // LOINC's is of pain; what is hot or hard need not hurt.
        ...(qualities.includes("tender") && { intensity: loinc.painSeverity }),
      },
    ),
    ...(note !== "" && { note: [{ text: note }] }),
  };
}

function ofChange({ spotId, before, outcome, after, note }: SpotChange): object {
  return {
    identifier: [identifier(spotId)],
    valueCodeableConcept: { coding: [{ system: own.kind, code: outcome }] },
    component: componentsOf({ outcome, before, after }),
    ...(note !== "" && { note: [{ text: note }] }),
  };
}

function ofReferral(referral: Referral): object {
  const { id, holdId, words, ownWord, intensity, when, lasted, isKnown, cameWithIt } = referral;
  return {
    identifier: [identifier(id)],
    component: componentsOf({ holdId, words, ownWord, intensity, when, lasted, isKnown }),
    ...(cameWithIt !== "" && { note: [{ text: cameWithIt }] }),
  };
}

function responseOf(
  answers: readonly Answer[],
  words: FhirWords,
  subject: object,
  madeAt: Date,
): Resource {
  return {
    resourceType: "QuestionnaireResponse",
    status: "completed",
    subject,
    authored: madeAt.toISOString(),
    item: answers.map((answer) => ({
      linkId: answer.question,
      text: words.question(answer),
      answer: answersOf(answer, words),
    })),
  };
}

function answersOf(answer: Answer, words: FhirWords): object[] {
  const value: AnswerValue | null = answer.value;
  if (typeof value === "boolean") return [{ valueBoolean: value }];
  if (typeof value === "number") return [{ valueInteger: value }];
  return [{ valueString: words.answer(answer) }];
}

function site(place: Place, words: FhirWords): { coding: object[]; text: string } {
  const { uberon } = regionCodes[place.region];
  return {
    coding: [
      { system: hl7.uberon, code: uberon.code, display: uberon.name },
      { system: own.region, code: place.region },
    ],
    text: words.place(place),
  };
}

/** Where on the skin, and on which side: docs/fhir.md. */
function anchorOf({ anchor, side, region }: Place): object {
  const [first, second, third] = anchor.weights;
  return {
    url: own.anchor,
    extension: [
      { url: "model", valueString: anchor.model },
      { url: "triangle", valueInteger: anchor.triangle },
      { url: "weights", valueString: `${first} ${second} ${third}` },
      { url: "region", valueCode: region },
      { url: "side", valueCode: side },
    ],
  };
}

function extentOf(extent: Extent): object {
  return {
    url: own.extent,
    extension:
      extent.kind === "disc"
        ? [{ url: "radius", valueInteger: extent.radius }]
        : [{ url: "strokes", valueString: JSON.stringify(extent.strokes) }],
  };
}

function identifier(id: string): object {
  return { system: own.id, value: `urn:uuid:${id}` };
}
