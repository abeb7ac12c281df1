import type { Figure } from "@/body/figure";

/** How many places along each side of a quad a field is told at, by the longest edge in metres. */
const sizes = [
  { upTo: 0.014, size: 8 },
  { upTo: 0.034, size: 16 },
  { upTo: Infinity, size: 32 },
] as const;

/**
 * How finely fields on the skin are told in each quad: 8, 16 or 32 places a side, both ends included,
 * so that places are about two millimetres apart. It goes by the figure's own shape, so that it is
 * the same for every other.
 */
export function quadSizes({ quads, positions }: Pick<Figure, "quads" | "positions">): Uint8Array {
  const out = new Uint8Array(quads.length / 4);
  for (let quad = 0; quad < out.length; quad++) {
    let longest = 0;
    for (let corner = 0; corner < 4; corner++) {
      const a = 3 * quads[4 * quad + corner]!;
      const b = 3 * quads[4 * quad + ((corner + 1) & 3)]!;
      const length = Math.hypot(
        positions[a]! - positions[b]!,
        positions[a + 1]! - positions[b + 1]!,
        positions[a + 2]! - positions[b + 2]!,
      );
      longest = Math.max(longest, length);
    }
    out[quad] = sizes.find(({ upTo }) => longest <= upTo)!.size;
  }
  return out;
}
