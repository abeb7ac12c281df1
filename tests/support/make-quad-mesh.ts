import type { Figure } from "@/body/figure";

export type QuadMesh = Pick<
  Figure,
  "model" | "positions" | "quads" | "triangles" | "paint" | "isHidden"
>;

/**
 * A mesh of quads for tests, each split from its first to its third corner, or the other way.
 *
 * @param isAcross - whether a quad is split from its second to its fourth corner
 */
export function makeQuadMesh(
  positions: readonly number[],
  quads: readonly number[],
  isAcross: (quad: number) => boolean = () => false,
): QuadMesh {
  const triangles: number[] = [];
  for (let q = 0; 4 * q < quads.length; q++) {
    const [a, b, c, d] = quads.slice(4 * q, 4 * q + 4) as [number, number, number, number];
    triangles.push(...(isAcross(q) ? [a, b, d, b, c, d] : [a, b, c, a, c, d]));
  }
  return {
    model: "figure-1",
    positions: Float32Array.from(positions),
    quads: Uint16Array.from(quads),
    triangles: Uint16Array.from(triangles),
    paint: new Uint8Array((4 * positions.length) / 3),
    isHidden: new Uint8Array(positions.length / 3),
  };
}

/** The cube from -1 to 1, whose quads face outward. */
export function makeCube(): QuadMesh {
  const positions = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((v) => [
    v & 1 ? 1 : -1,
    v & 2 ? 1 : -1,
    v & 4 ? 1 : -1,
  ]);
  const quads = [0, 2, 3, 1, 4, 5, 7, 6, 0, 1, 5, 4, 2, 6, 7, 3, 0, 4, 6, 2, 1, 3, 7, 5];
  return makeQuadMesh(positions, quads, (q) => q % 2 === 1);
}
