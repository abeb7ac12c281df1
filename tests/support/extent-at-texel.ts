import type { ExtentAtlas } from "@/body/extent-atlas";

/** What `extentsAt` of src/scene/extent-glsl.ts says of one channel: metres inside the edge. */
export function extentAtTexel(
  { width, data, squares }: ExtentAtlas,
  channel: 0 | 1,
  quad: number,
  ...[u, v]: readonly [u: number, v: number]
): number {
  const [column, row, size, inUse] = squares.data.subarray(4 * quad, 4 * quad + 4);
  if (inUse === 0) return -0.01;
  const last = size! - 1;
  const cell = [u, v].map((x) => Math.min(Math.floor(x * last), last - 1));
  const [fu, fv] = [u * last - cell[0]!, v * last - cell[1]!];
  const texel = (i: number, j: number) => {
    const x = 8 * column! + cell[0]! + i;
    const y = 8 * row! + cell[1]! + j;
    return data[2 * (y * width + x) + channel]!;
  };
  const mix = (a: number, b: number, t: number) => a + (b - a) * t;
  const value = mix(mix(texel(0, 0), texel(1, 0), fu), mix(texel(0, 1), texel(1, 1), fu), fv);
  return (value - 128) / 12_700;
}
