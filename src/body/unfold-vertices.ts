/** How the vertices of a figure file, in its own order, become those of the figure. */
export type HalfOrder = {
  /** 1 for each vertex of the file that lies on the midline. */
  readonly isMiddle: Uint8Array;
  readonly rightCount: number;
  readonly midCount: number;
};

/**
 * The figure's number of each vertex of the file: right vertices first, then the midline, each in
 * the order of the file. The left follows in the order of the right.
 */
export function vertexNumbers({ isMiddle, rightCount }: HalfOrder): Uint16Array {
  const out = new Uint16Array(isMiddle.length);
  let right = 0;
  let middle = rightCount;
  for (let v = 0; v < out.length; v++) out[v] = isMiddle[v] ? middle++ : right++;
  return out;
}

/**
 * Brings values of the half body into the figure's order and copies the right to the left.
 *
 * @param values - `size` numbers for each vertex of the file
 * @returns `size` numbers for each vertex of the figure; what changes sign under mirroring is left
 *   to the caller
 */
export function unfoldVertices<Values extends Uint8Array | Int16Array>(
  values: Values,
  size: number,
  order: HalfOrder,
): Values;
export function unfoldVertices(
  values: Uint8Array | Int16Array,
  size: number,
  order: HalfOrder,
): Uint8Array | Int16Array {
  const half = order.rightCount + order.midCount;
  const length = (half + order.rightCount) * size;
  const out = values instanceof Uint8Array ? new Uint8Array(length) : new Int16Array(length);
  const numbers = vertexNumbers(order);
  for (let v = 0; v < half; v++) {
    for (let k = 0; k < size; k++) out[numbers[v]! * size + k] = values[v * size + k]!;
  }
  out.copyWithin(half * size, 0, order.rightCount * size);
  return out;
}
