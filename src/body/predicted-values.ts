import { NOTHING } from "@/body/predictions";

/**
 * Values of 16 bits that a file stores as what a prediction misses: all low bytes of a component,
 * component by component, then the high ones.
 *
 * @param predictedFrom - see `predictions`
 * @param size - components of a vertex
 */
export function predictedWords(
  plane: Uint8Array,
  predictedFrom: Uint16Array,
  size: number,
): Int16Array {
  const out = new Int16Array(plane.length / 2);
  const count = out.length / size;
  for (let k = 0; k < size; k++) {
    for (let v = 0; v < count; v++) {
      const code = plane[k * count + v]! | (plane[(k + size) * count + v]! << 8);
      out[v * size + k] = expected(out, predictedFrom, v, size, k) + unzigzag(code);
    }
  }
  return out;
}

/** Values of 8 bits, component by component. */
export function predictedBytes(
  plane: Uint8Array,
  predictedFrom: Uint16Array,
  size: number,
): Uint8Array {
  const out = new Uint8Array(plane.length);
  const count = out.length / size;
  for (let k = 0; k < size; k++) {
    for (let v = 0; v < count; v++) {
      const code = plane[k * count + v]!;
      out[v * size + k] = expected(out, predictedFrom, v, size, k) + unzigzag(code);
    }
  }
  return out;
}

function expected(
  values: Int16Array | Uint8Array,
  predictedFrom: Uint16Array,
  v: number,
  size: number,
  k: number,
): number {
  const a = predictedFrom[3 * v]!;
  if (a === NOTHING) return 0;
  const b = predictedFrom[3 * v + 1]!;
  const c = predictedFrom[3 * v + 2]!;
  return values[a * size + k]! + values[c * size + k]! - values[b * size + k]!;
}

function unzigzag(code: number): number {
  return (code >>> 1) ^ -(code & 1);
}
