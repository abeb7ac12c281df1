/**
 * Brings vectors to unit length, in place. A vector of no length stays as it is.
 *
 * @param vectors - x, y and z of each, one after the other
 * @returns `vectors`
 */
export function makeUnit<Vectors extends Float32Array>(vectors: Vectors): Vectors {
  for (let v = 0; v < vectors.length; v += 3) {
    const x = vectors[v]!;
    const y = vectors[v + 1]!;
    const z = vectors[v + 2]!;
    const length = Math.sqrt(x * x + y * y + z * z) || 1;
    vectors[v] = x / length;
    vectors[v + 1] = y / length;
    vectors[v + 2] = z / length;
  }
  return vectors;
}
