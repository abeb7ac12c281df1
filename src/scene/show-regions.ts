import { DataTexture, NearestFilter, type IUniform } from "three";

import type { Figure } from "@/body/figure";
import type { RegionLeaf } from "@/body/region-leaf";
import { type RegionTexture, regionTextureSlices } from "@/body/region-texture";
import type { Side } from "@/domain/region";
import { finish, type Work } from "@/lib/work";
import { showOnSkin, skinMaterial } from "@/scene/skin-material";

/** A region, or a finger or toe of it, to be shown on the skin. Midline shows both halves. */
export type LitRegion = { readonly leaf: RegionLeaf; readonly side: Side };

/** What is softly shown, linear 0–255: the accent colour of the app. */
const LIT = [28, 118, 112] as const;
const LIT_AMOUNT = 105;

/**
 * Shows regions on the skin: some softly lit and outlined, and if wanted the borders of all.
 * `showOnSkin` takes them away again.
 */
export function showRegions(figure: Figure, lit: readonly LitRegion[], hasBorders: boolean): void {
  const uniform = (name: string): IUniform<unknown> | undefined => skinMaterial.uniforms[name];
  const set = (name: string, value: unknown) => {
    const found = uniform(name);
    if (found) found.value = value;
  };
  showOnSkin("SHOWS_REGIONS", true);
  set("uHasBorders", hasBorders);
  set("uRegions", regionsOf(figure));
  set("uRightQuads", figure.quads.length / 8);
  const paint = uniform("uLeafPaint")?.value;
  if (!(paint instanceof DataTexture) || !(paint.image.data instanceof Uint8Array)) return;
  const texels = paint.image.data;
  texels.fill(0);
  for (const { leaf, side } of lit) {
    const index = figure.regionLeaves.indexOf(leaf);
    if (index < 0) continue;
    const rows = side === "midline" ? [0, 1] : [side === "right" ? 0 : 1];
    for (const row of rows) texels.set([...LIT, LIT_AMOUNT], 4 * (256 * row + index));
  }
  paint.needsUpdate = true;
}

const made = new WeakMap<Figure, DataTexture>();

/** The figure's regions as a texture, made when first shown. */
function regionsOf(figure: Figure): DataTexture {
  return made.get(figure) ?? finish(regionSlices(figure));
}

/** Makes ready what `showRegions` needs, in slices. */
export function* regionSlices(figure: Figure): Work<DataTexture> {
  let texture = made.get(figure);
  if (!texture) {
    const { data, width, height }: RegionTexture = yield* regionTextureSlices(figure);
    texture = new DataTexture(new Uint8Array(data), width, height);
    texture.minFilter = NearestFilter;
    texture.magFilter = NearestFilter;
    texture.needsUpdate = true;
    made.set(figure, texture);
  }
  return texture;
}
