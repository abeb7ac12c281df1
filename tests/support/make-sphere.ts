import { makeQuadMesh, type QuadMesh } from "./make-quad-mesh";

/**
 * A sphere around the origin, each of whose six sides, those of a cube blown up, has count · count
 * quads that face outward.
 *
 * @param radius - metres
 */
export function makeSphere(count: number, radius: number): QuadMesh {
  const positions: number[] = [];
  const numbers = new Map<string, number>();
  function vertexAt(...cube: [number, number, number]): number {
    const key = cube.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const point = cube.map((x) => Math.tan(((x / count) * Math.PI) / 4));
    const length = Math.hypot(...point);
    positions.push(...point.map((x) => (x / length) * radius));
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  }

  const quads: number[] = [];
  for (const axis of [0, 1, 2]) {
    for (const side of [count, -count]) {
      const at = (i: number, j: number) => {
        const cube: [number, number, number] = [0, 0, 0];
        cube[axis] = side;
        cube[(axis + 1) % 3] = i;
        cube[(axis + 2) % 3] = j;
        return vertexAt(...cube);
      };
      for (let j = -count; j < count; j += 2) {
        for (let i = -count; i < count; i += 2) {
          const ring = [at(i, j), at(i + 2, j), at(i + 2, j + 2), at(i, j + 2)];
          quads.push(...(side > 0 ? ring : ring.toReversed()));
        }
      }
    }
  }
  return makeQuadMesh(positions, quads, (quad) => quad % 3 === 0);
}
