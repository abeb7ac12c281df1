import type { Figure } from "@/body/figure";
import { makeVertexQueue, popVertex, pushVertex } from "@/body/vertex-queue";

/**
 * The yardstick for discs: Dijkstra's algorithm along the edges of the triangles, no more.
 *
 * @returns for a vertex and a radius in metres, how many vertices are within it
 */
export function makePlainDijkstra({ triangles, positions }: Figure) {
  const vertexCount = positions.length / 3;
  const neighbours = Array.from({ length: vertexCount }, () => new Set<number>());
  for (let i = 0; i < triangles.length; i++) {
    const next = triangles[i % 3 === 2 ? i - 2 : i + 1]!;
    neighbours[triangles[i]!]!.add(next);
    neighbours[next]!.add(triangles[i]!);
  }
  const starts = new Uint32Array(vertexCount + 1);
  for (let v = 0; v < vertexCount; v++) starts[v + 1] = starts[v]! + neighbours[v]!.size;
  const ends = Uint16Array.from(neighbours.flatMap((set) => [...set]));
  const lengths = new Float64Array(ends.length);
  for (let v = 0; v < vertexCount; v++) {
    for (let n = starts[v]!; n < starts[v + 1]!; n++) {
      const [a, b] = [3 * v, 3 * ends[n]!];
      lengths[n] = Math.hypot(
        positions[a]! - positions[b]!,
        positions[a + 1]! - positions[b + 1]!,
        positions[a + 2]! - positions[b + 2]!,
      );
    }
  }
  const distances = new Float64Array(vertexCount).fill(Infinity);
  const queue = makeVertexQueue(distances);

  return function countWithin(from: number, radius: number): number {
    const reached = [from];
    distances[from] = 0;
    pushVertex(queue, from);
    let count = 0;
    for (let vertex = popVertex(queue); vertex >= 0; vertex = popVertex(queue)) {
      if (distances[vertex]! > radius) continue;
      count++;
      for (let n = starts[vertex]!; n < starts[vertex + 1]!; n++) {
        const end = ends[n]!;
        const distance = distances[vertex]! + lengths[n]!;
        if (distance >= distances[end]!) continue;
        if (distances[end] === Infinity) reached.push(end);
        distances[end] = distance;
        pushVertex(queue, end);
      }
    }
    for (const vertex of reached) distances[vertex] = Infinity;
    return count;
  };
}
