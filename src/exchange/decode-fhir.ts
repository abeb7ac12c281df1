import { BodyMap } from "@/domain/body-map";
import type { Client } from "@/domain/client";
import { ClientId } from "@/domain/client";
import { Shape } from "@/domain/shape";
import { z } from "@/domain/zod";
import { fieldsOf } from "@/exchange/fhir-fields";
import { own } from "@/exchange/fhir-terms";
import { failed, ok, type Result } from "@/lib/result";

const Reference = z.object({ reference: z.string() });
const Extension = z.object({
  url: z.string(),
  valueString: z.optional(z.string()),
  valueInteger: z.optional(z.int()),
  valueCode: z.optional(z.string()),
  valueReference: z.optional(Reference),
});
const Nested = z.object({ url: z.string(), extension: z.optional(z.array(Extension)) });
const Component = z.object({
  code: z.object({ coding: z.array(z.object({ system: z.string(), code: z.string() })) }),
  valueString: z.optional(z.string()),
  valueInteger: z.optional(z.int()),
  valueBoolean: z.optional(z.boolean()),
});
const Identifier = z.array(z.object({ value: z.string() }));
const Patient = z.object({
  resourceType: z.literal("Patient"),
  identifier: Identifier,
  extension: z.array(Extension),
  name: z.optional(z.array(z.object({ text: z.string() }))),
});
const BodyStructure = z.object({
  resourceType: z.literal("BodyStructure"),
  extension: z.array(Nested),
});
const Observation = z.object({
  resourceType: z.literal("Observation"),
  identifier: Identifier,
  effectiveDateTime: z.string(),
  issued: z.optional(z.string()),
  code: z.object({ coding: z.array(z.object({ system: z.string(), code: z.string() })) }),
  bodySite: z.optional(z.object({ extension: z.array(Extension) })),
  component: z._default(z.array(Component), []),
  note: z.optional(z.array(z.object({ text: z.string() }))),
  focus: z._default(z.array(Reference), []),
  hasMember: z._default(z.array(Reference), []),
});
type Observation = z.infer<typeof Observation>;

const Bundle = z.object({
  resourceType: z.literal("Bundle"),
  entry: z.array(z.object({ fullUrl: z.string(), resource: z.unknown() })),
});

/**
 * Reads a bundle that `encodeFhir` wrote: its maps are the same again. Other programs' bundles have no anchors.
 *
 * @param json - parsed
 */
export function decodeFhir(
  json: unknown,
): Result<
  { client: Pick<Client, "id" | "name" | "shape">; maps: readonly BodyMap[] },
  "not-our-bundle"
> {
  const bundle = Bundle.safeParse(json);
  if (!bundle.success) return failed("not-our-bundle");
  const byUrl = new Map(bundle.data.entry.map(({ fullUrl, resource }) => [fullUrl, resource]));
  try {
    const patient = Patient.parse(
      [...byUrl.values()].find((one) => Patient.safeParse(one).success),
    );
    const client = {
      id: ClientId.parse(idOf(patient)),
      name: patient.name?.[0]?.text ?? "",
      shape: Shape.parse(JSON.parse(patient.extension[0]?.valueString ?? "")),
    };
    const maps = [...byUrl.values()].flatMap((resource) => {
      const found = Observation.safeParse(resource);
      return found.success && kindOf(found.data) === "map"
        ? [mapOf(found.data, client.id, byUrl)]
        : [];
    });
    return ok({ client, maps });
  } catch {
    return failed("not-our-bundle"); // whatever a schema or a missing part threw
  }
}

type ByUrl = ReadonlyMap<string, unknown>;

function mapOf(observation: Observation, clientId: string, byUrl: ByUrl): BodyMap {
  const members = observation.hasMember.map(({ reference }) =>
    Observation.parse(byUrl.get(reference)),
  );
  const of = (kind: string) => members.filter((member) => kindOf(member) === kind);
  return BodyMap.parse({
    sessionId: null,
    followsId: null,
    ...fieldsOf(observation.component, []),
    id: idOf(observation),
    clientId,
    startedAt: observation.effectiveDateTime,
    changedAt: observation.issued,
    spots: of("spot").map((spot) => ({
      depth: null,
      intensity: null,
      note: noteOf(spot),
      ...fieldsOf(spot.component, ["qualities", "feelings"]),
      id: idOf(spot),
      ...placeOf(spot, byUrl),
      extent: extentOf(spot, byUrl),
    })),
    changes: of("change").map((change) => ({
      before: null,
      after: null,
      note: noteOf(change),
      ...fieldsOf(change.component, []),
      spotId: idOf(change),
      ...placeOf(change, byUrl),
    })),
    referrals: of("referral").map((referral) => ({
      holdId: null,
      ownWord: "",
      intensity: null,
      when: null,
      lasted: null,
      isKnown: null,
      ...fieldsOf(referral.component, ["words"]),
      id: idOf(referral),
      from: placeOf(referral, byUrl),
      to: referral.focus.map(({ reference }) => placeIn(byUrl.get(reference))),
      cameWithIt: noteOf(referral),
    })),
  });
}

function kindOf({ code }: Observation): string | undefined {
  return code.coding.find(({ system }) => system === own.kind)?.code;
}

function idOf({ identifier }: { identifier: z.infer<typeof Identifier> }): string {
  return (identifier[0]?.value ?? "").replace("urn:uuid:", "");
}

function noteOf({ note }: Observation): string {
  return note?.[0]?.text ?? "";
}

function structureOf({ bodySite }: Observation, byUrl: ByUrl): unknown {
  return byUrl.get(bodySite?.extension[0]?.valueReference?.reference ?? "");
}

function placeOf(observation: Observation, byUrl: ByUrl) {
  return placeIn(structureOf(observation, byUrl));
}

function placeIn(structure: unknown) {
  const parts = partsOf(structure, own.anchor);
  const weights = parts.get("weights")?.valueString?.split(" ").map(Number);
  return {
    anchor: {
      model: parts.get("model")?.valueString,
      triangle: parts.get("triangle")?.valueInteger,
      weights,
    },
    region: parts.get("region")?.valueCode,
    side: parts.get("side")?.valueCode,
  };
}

function extentOf(observation: Observation, byUrl: ByUrl): unknown {
  const parts = partsOf(structureOf(observation, byUrl), own.extent);
  const strokes = parts.get("strokes")?.valueString;
  if (strokes !== undefined) return { kind: "strokes", strokes: JSON.parse(strokes) as unknown };
  const radius = parts.get("radius")?.valueInteger;
  return radius === undefined ? null : { kind: "disc", radius };
}

function partsOf(structure: unknown, url: string): ReadonlyMap<string, z.infer<typeof Extension>> {
  const { extension } = BodyStructure.parse(structure);
  const parts = extension.find((one) => one.url === url)?.extension ?? [];
  return new Map(parts.map((part) => [part.url, part]));
}
