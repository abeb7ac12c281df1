import { vertexNumbers, type HalfOrder } from "@/body/unfold-vertices";

/**
 * The quads and triangles of the whole skin from the walk over its right half.
 *
 * @param walk - four vertices of the file for each quad of the right half
 * @param isFlipped - 1 where a quad is split from its second to its fourth corner, 0 where from its
 *   first to its third
 * @returns quads and triangles in vertices of the figure, the right half first; each left one is
 *   the mirror of its twin, turned so that it too faces outward
 */
export function unfoldQuads(
  walk: Uint16Array,
  isFlipped: Uint8Array,
  order: HalfOrder,
): { quads: Uint16Array; triangles: Uint16Array } {
  const { rightCount, midCount } = order;
  const quads = new Uint16Array(2 * walk.length);
  const triangles = new Uint16Array(3 * walk.length);
  const numbers = vertexNumbers(order);
  const twin = (v: number) => (v < rightCount ? v + rightCount + midCount : v);

  const triangleHalf = triangles.length / 2;
  for (let q = 0; q < walk.length; q += 4) {
    const a = numbers[walk[q]!]!;
    const b = numbers[walk[q + 1]!]!;
    const c = numbers[walk[q + 2]!]!;
    const d = numbers[walk[q + 3]!]!;
    quads[q] = a;
    quads[q + 1] = b;
    quads[q + 2] = c;
    quads[q + 3] = d;
    quads[walk.length + q] = twin(a);
    quads[walk.length + q + 1] = twin(d);
    quads[walk.length + q + 2] = twin(c);
    quads[walk.length + q + 3] = twin(b);

    const t = (6 * q) / 4;
    const flipped = isFlipped[q / 4] === 1;
    triangles[t] = a;
    triangles[t + 1] = b;
    triangles[t + 2] = flipped ? d : c;
    triangles[t + 3] = flipped ? b : a;
    triangles[t + 4] = c;
    triangles[t + 5] = d;
    for (let corner = t; corner < t + 6; corner += 3) {
      triangles[triangleHalf + corner] = twin(triangles[corner]!);
      triangles[triangleHalf + corner + 1] = twin(triangles[corner + 2]!);
      triangles[triangleHalf + corner + 2] = twin(triangles[corner + 1]!);
    }
  }
  return { quads, triangles };
}
