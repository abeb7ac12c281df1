import { own } from "@/exchange/fhir-terms";

/** What a field of ours may hold, as FHIR has values. */
type Value = string | number | boolean;

/** A component of an Observation, as far as we write and read it. */
export type FhirComponent = {
  readonly code: { readonly coding: readonly Coding[] };
  readonly valueString?: string | undefined;
  readonly valueInteger?: number | undefined;
  readonly valueBoolean?: boolean | undefined;
};
type Coding = {
  readonly system: string;
  readonly code: string;
  readonly display?: string | undefined;
};

/**
 * Fields of a record of ours as components: each by our own code, and by a LOINC code before it where one means the
 * same. What is `null`, empty or an empty list has none; a list has one for each.
 */
export function componentsOf(
  fields: Readonly<Record<string, Value | null | readonly Value[]>>,
  loincOf: Readonly<Record<string, Coding>> = {},
): FhirComponent[] {
  return Object.entries(fields).flatMap(([name, held]) => {
    const values: readonly Value[] = typeof held === "object" ? (held ?? []) : [held];
    const official = loincOf[name];
    const coding = [...(official ? [official] : []), { system: own.field, code: name }];
    return values
      .filter((value) => value !== "")
      .map((value) => ({ code: { coding }, ...valueOf(value) }));
  });
}

/** The fields again: a name that comes more than once, or is in `lists`, gives a list. */
export function fieldsOf(
  components: readonly FhirComponent[],
  lists: readonly string[],
): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.fromEntries(lists.map((name) => [name, []]));
  for (const { code, valueString, valueInteger, valueBoolean } of components) {
    const name = code.coding.find(({ system }) => system === own.field)?.code;
    if (name === undefined) continue;
    const value = valueString ?? valueInteger ?? valueBoolean;
    const before = fields[name];
    fields[name] = Array.isArray(before) ? [...(before as unknown[]), value] : value;
  }
  return fields;
}

function valueOf(value: Value) {
  if (typeof value === "string") return { valueString: value };
  return typeof value === "number" ? { valueInteger: value } : { valueBoolean: value };
}
