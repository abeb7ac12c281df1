import type { Figure } from "@/body/figure";

/**
 * How far vertices are from one along the edges of triangles, by the plainest means (Bellman and
 * Ford), so that it can be trusted.
 *
 * @param reach - metres; vertices farther away are left out
 */
export function graphDistances(
  { positions, triangles }: Pick<Figure, "positions" | "triangles">,
  from: number,
  reach: number,
): Map<number, number> {
  const edges = edgesOf(triangles);
  const found = new Map([[from, 0]]);
  let open = [from];
  while (open.length > 0) {
    const next = new Set<number>();
    for (const vertex of open) {
      for (const end of edges[vertex]!) {
        const length = Math.hypot(
          positions[3 * vertex]! - positions[3 * end]!,
          positions[3 * vertex + 1]! - positions[3 * end + 1]!,
          positions[3 * vertex + 2]! - positions[3 * end + 2]!,
        );
        const distance = found.get(vertex)! + length;
        if (distance > reach || distance >= (found.get(end) ?? Infinity)) continue;
        found.set(end, distance);
        next.add(end);
      }
    }
    open = [...next];
  }
  return found;
}

const known = new WeakMap<Uint16Array, Set<number>[]>();

function edgesOf(triangles: Uint16Array): Set<number>[] {
  const made = known.get(triangles);
  if (made) return made;
  const edges: Set<number>[] = [];
  for (let i = 0; i < triangles.length; i++) {
    const next = triangles[i % 3 === 2 ? i - 2 : i + 1]!;
    (edges[triangles[i]!] ??= new Set()).add(next);
    (edges[next] ??= new Set()).add(triangles[i]!);
  }
  known.set(triangles, edges);
  return edges;
}
