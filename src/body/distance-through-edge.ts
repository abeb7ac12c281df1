/**
 * How far a corner of a triangle is from a source that lies beyond the opposite edge, if the straight
 * line comes through that edge.
 *
 * The source is laid into the plane of the triangle, on the far side of the edge ab, at the known
 * distances from a and b (Novotni and Klein, "Computing geodesic distances on triangular meshes",
 * 2002). On flat skin that is exact.
 *
 * @param toA - from the source to a, metres; likewise `toB`
 * @param ab - the length of the edge
 * @param cornerX - how far along the edge from a the corner stands
 * @param height - the corner's over the edge
 * @returns metres; Infinity if the straight line passes beside the edge
 */
export function distanceThroughEdge(
  toA: number,
  toB: number,
  ab: number,
  cornerX: number,
  height: number,
): number {
  // a is at 0, b at (ab, 0), the corner above, the source below.
  const sourceX = ((toA - toB) * (toA + toB) + ab * ab) / (2 * ab);
  const sourceSquare = (toA - sourceX) * (toA + sourceX);
  const rise = height + (sourceSquare > 0 ? Math.sqrt(sourceSquare) : 0);
  const run = cornerX - sourceX;
  const crossing = cornerX * rise - run * height; // where the line meets the edge, times rise
  if (!(crossing >= 0 && crossing <= ab * rise) || rise === 0) return Infinity;
  return Math.sqrt(run * run + rise * rise);
}
