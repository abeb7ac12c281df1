import type { ExtentField } from "@/body/extent-fields";

/**
 * Adds a field to a union of several: what is inside one of them is inside it.
 *
 * @param union - takes over arrays of the field as they are, and never writes to one
 */
export function uniteField(union: ExtentField, field: ExtentField): void {
  for (const [quad, values] of field) {
    const there = union.get(quad);
    union.set(quad, there === undefined ? values : largerOf(there, values));
  }
}

function largerOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  const out = one.slice();
  for (let i = 0; i < out.length; i++) if (other[i]! > out[i]!) out[i] = other[i]!;
  return out;
}
