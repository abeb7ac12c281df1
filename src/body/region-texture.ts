import { NO_LEAF, type Figure } from "@/body/figure";
import { isSplitAcross } from "@/body/is-split-across";
import { finish, type Work } from "@/lib/work";

/** Thrown when the regions of a figure are more finely mixed than the texture has room for. */
export class RegionsTooMixed extends Error {
  override readonly name = "RegionsTooMixed";
}

/**
 * The regions as a shader reads them (`src/scene/region-glsl.ts`): RGBA, 8 bits each.
 *
 * Quad q has the eight texels from 8q on, counted row by row; `width` is a whole number of quads:
 *
 * - texel 0: r the number n of leaves, 1–6, plus 128 if the quad `isSplitAcross`; g, b, a the ids of
 *   leaves 0–2
 * - texel 1: r, g, b the ids of leaves 3–5
 * - texel 2 + i: of leaf i the shares, of 255, at the quad's four corners
 *
 * Leaves go by id upward, so that of equal shares the first is the winner, as in `leafAt`. A leaf
 * that at all four corners falls short of another one by `FAR_BEHIND` is left out: it never wins.
 */
export type RegionTexture = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
};

/** Texels of one quad. */
const QUAD_TEXELS = 8;
const MOST_LEAVES = 6;
const WIDTH = 1024;
/** So many are done in a millisecond or two, also by code that has not run before. */
const QUADS_A_SLICE = 1024;
/** Of 255: so far behind everywhere in a quad, a leaf is not even near the border. */
const FAR_BEHIND = 64;

type Regions = Pick<Figure, "quads" | "triangles" | "regionIds" | "regionShares">;

/**
 * Packs a figure's region shares for the shader.
 *
 * @throws {RegionsTooMixed} a quad has more than six leaves that could win
 */
export function makeRegionTexture(figure: Regions): RegionTexture {
  return finish(regionTextureSlices(figure));
}

/** The same, in slices. */
export function* regionTextureSlices(figure: Regions): Work<RegionTexture> {
  const quadCount = figure.quads.length / 4;
  const height = Math.ceil((QUAD_TEXELS * quadCount) / WIDTH);
  const data = new Uint8Array(4 * WIDTH * height);
  const found: Leaves = { count: 0, ids: new Uint8Array(12), shares: new Uint8Array(48) };
  for (let quad = 0; quad < quadCount; quad++) {
    if (quad % QUADS_A_SLICE === 0) yield;
    findLeaves(figure, quad, found);
    const start = 4 * QUAD_TEXELS * quad;
    let kept = 0;
    for (let i = 0; i < found.count; i++) {
      if (isFarBehind(found, i)) continue;
      if (kept === MOST_LEAVES) throw new RegionsTooMixed(`quad ${quad} has too many regions`);
      data[start + 1 + kept] = found.ids[i]!;
      for (let k = 0; k < 4; k++) data[start + 4 * (2 + kept) + k] = found.shares[4 * i + k]!;
      kept++;
    }
    data[start] = kept + (isSplitAcross(figure, quad) ? 128 : 0);
  }
  return { width: WIDTH, height, data };
}

/** The leaves of one quad, by id upward, and the shares of each at the four corners. */
type Leaves = { count: number; readonly ids: Uint8Array; readonly shares: Uint8Array };

function findLeaves({ quads, regionIds, regionShares }: Regions, quad: number, out: Leaves): void {
  const { ids, shares } = out;
  out.count = 0;
  shares.fill(0);
  for (let corner = 0; corner < 4; corner++) {
    const slot = 3 * quads[4 * quad + corner]!;
    for (let i = slot; i < slot + 3; i++) {
      const id = regionIds[i]!;
      if (id === NO_LEAF || regionShares[i] === 0) continue;
      let place = 0;
      while (place < out.count && ids[place]! < id) place++;
      if (place === out.count || ids[place] !== id) {
        ids.copyWithin(place + 1, place, out.count);
        shares.copyWithin(4 * place + 4, 4 * place, 4 * out.count);
        shares.fill(0, 4 * place, 4 * place + 4);
        ids[place] = id;
        out.count++;
      }
      shares[4 * place + corner]! += regionShares[i]!;
    }
  }
}

/** Whether some other leaf leads by `FAR_BEHIND` at all four corners. */
function isFarBehind({ count, shares }: Leaves, leaf: number): boolean {
  for (let other = 0; other < count; other++) {
    let corner = 0;
    while (corner < 4 && shares[4 * other + corner]! - shares[4 * leaf + corner]! >= FAR_BEHIND) {
      corner++;
    }
    if (corner === 4) return true;
  }
  return false;
}
