import type { RegionTexture } from "@/body/region-texture";

const float = Math.fround;
type Four = readonly [number, number, number, number];

/** What `regionAt` of src/scene/region-glsl.ts computes, step by step, in single precision. */
export function regionAtTexel(
  { width, data }: RegionTexture,
  quad: number,
  ...place: readonly [u: number, v: number]
) {
  const [u, v] = [float(place[0]), float(place[1])];
  const start = quad * 8;
  const at = [start % width, Math.floor(start / width)] as const;
  const texel = (dx: number): Four => {
    const i = 4 * (at[1] * width + at[0] + dx);
    return [data[i]!, data[i + 1]!, data[i + 2]!, data[i + 3]!];
  };
  const head = texel(0);
  const count = head[0] & 127;
  if (count === 1) return { leaf: head[1], other: head[1], margin: 1, slope: [0, 0] as const };
  const ids = [...head.slice(1), ...texel(1).slice(0, 3)];

  let weights: Four;
  let alongU: Four;
  let alongV: Four;
  if (head[0] >= 128) {
    if (float(u + v) <= 1) {
      weights = [float(float(1 - u) - v), u, 0, v];
      alongU = [-1, 1, 0, 0];
      alongV = [-1, 0, 0, 1];
    } else {
      weights = [0, float(1 - v), float(float(u + v) - 1), float(1 - u)];
      alongU = [0, 0, 1, -1];
      alongV = [0, -1, 1, 0];
    }
  } else if (u >= v) {
    weights = [float(1 - u), float(u - v), v, 0];
    alongU = [-1, 1, 0, 0];
    alongV = [0, -1, 1, 0];
  } else {
    weights = [float(1 - v), 0, u, float(v - u)];
    alongU = [0, 0, 1, -1];
    alongV = [-1, 0, 0, 1];
  }

  let [leaf, other, most, next] = [-1, -1, -1, -1];
  let mostShares: Four = [0, 0, 0, 0];
  let nextShares: Four = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const shares = texel(2 + i).map((byte) => float(byte / 255));
    const [a, b, c, d] = shares;
    const four: Four = [a!, b!, c!, d!];
    const share = dot(weights, four);
    if (share > most) {
      [other, next, nextShares] = [leaf, most, mostShares];
      [leaf, most, mostShares] = [ids[i]!, share, four];
    } else if (share > next) {
      [other, next, nextShares] = [ids[i]!, share, four];
    }
  }
  const [la, lb, lc, ld] = mostShares.map((share, k) => float(share - nextShares[k]!));
  const lead: Four = [la!, lb!, lc!, ld!];
  const slope = [dot(alongU, lead), dot(alongV, lead)] as const;
  return { leaf, other, margin: float(most - next), slope };
}

function dot(a: Four, b: Four): number {
  return a.reduce((sum, x, k) => float(sum + float(x * b[k]!)), 0);
}
