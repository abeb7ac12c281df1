import type { Figure } from "@/body/figure";

/**
 * Whether a quad's two triangles meet along the diagonal from its second to its fourth corner; else
 * they meet along the one from its first to its third.
 *
 * With the corners at (u, v) = (0, 0), (1, 0), (1, 1), (0, 1), the triangles part at u + v = 1, or
 * else at u = v. Which of them has the lower number differs between the body's right and left.
 */
export function isSplitAcross(
  { quads, triangles }: Pick<Figure, "quads" | "triangles">,
  quad: number,
): boolean {
  const third = quads[4 * quad + 2]!;
  const t = 6 * quad;
  return triangles[t] !== third && triangles[t + 1] !== third && triangles[t + 2] !== third;
}
