import { DataTexture, NearestFilter, RGFormat } from "three";

import {
  addField,
  ALL_EXTENTS,
  clearExtents,
  type ExtentAtlas,
  makeExtentAtlas,
  SELECTED_EXTENT,
  showField,
  takeTouchedRows,
} from "@/body/extent-atlas";
import { type ExtentField, type ExtentFields, makeExtentFields } from "@/body/extent-fields";
import type { PosedFigure } from "@/body/posed-figure";
import type { Spot, SpotId } from "@/domain/spot";
import { showOnSkin, skinMaterial } from "@/scene/skin-material";

/** How far spots reach along the skin of one figure, and how that gets to the graphics card. */
type Extents = {
  readonly fields: ExtentFields;
  readonly atlas: ExtentAtlas;
  readonly texels: DataTexture;
  readonly squares: DataTexture;
  /** Fields by what they were made of: a spot's anchor and extent are never changed in place. */
  made: WeakMap<object, ExtentField>;
  shapedFor: PosedFigure["skin"];
};

const prepared = new WeakMap<PosedFigure, Extents>();

/** What is needed for extents; made when the first is asked for, for most spots are points. */
function extentsOf(posed: PosedFigure): Extents {
  let extents = prepared.get(posed);
  if (!extents) {
    const atlas = makeExtentAtlas(posed.figure);
    const { data, width, height, squares } = atlas;
    extents = {
      fields: makeExtentFields(posed.figure),
      atlas,
      texels: nearest(new DataTexture(new Uint8Array(data.buffer), width, height, RGFormat)),
      squares: nearest(
        new DataTexture(new Uint8Array(squares.data.buffer), squares.width, squares.height),
      ),
      made: new WeakMap(),
      shapedFor: posed.figure,
    };
    prepared.set(posed, extents);
  }
  if (extents.shapedFor !== posed.skin) {
    // A disc stays round on every shape: it is laid anew. What was painted stays where it was painted.
    extents.fields.reshape(posed.skin.positions);
    extents.made = new WeakMap();
    extents.shapedFor = posed.skin;
  }
  return extents;
}

/** The extent of a spot as it lies on the skin; empty for a mere point. */
export function fieldOfSpot(posed: PosedFigure, spot: Spot): ExtentField {
  if (spot.extent === null) return new Map();
  const { fields, made } = extentsOf(posed);
  let field = made.get(spot.extent);
  if (!field) {
    field = fields.fieldOf(spot);
    made.set(spot.extent, field);
  }
  return field;
}

/** Shows the extents of spots on the skin, that of the selected one stronger. */
export function showExtents(
  posed: PosedFigure,
  spots: readonly Spot[],
  selectedId: SpotId | null,
): void {
  const extended = spots.filter(({ extent }) => extent !== null);
  showOnSkin("SHOWS_EXTENTS", extended.length > 0);
  if (extended.length === 0) return;

  const extents = extentsOf(posed);
  const { atlas } = extents;
  clearExtents(atlas, ALL_EXTENTS);
  clearExtents(atlas, SELECTED_EXTENT);
  for (const spot of extended) {
    const field = fieldOfSpot(posed, spot);
    if (spot.id === selectedId) showField(atlas, SELECTED_EXTENT, field);
    else addField(atlas, ALL_EXTENTS, field);
  }
  upload(extents);
}

/** The extent that is being painted, shown before the stroke is finished. */
export type LiveStroke = {
  /** Adds a place of the brush to the picture. */
  readonly touch: (spot: Spot, radius: number, mode: "paint" | "erase") => void;
};

/**
 * Begins a stroke on a spot's extent: its touches are shown at once, and kept only as picture. The
 * finished stroke is stored with the spot, from which the picture is then made anew.
 *
 * @param base - the spot as it is before the stroke
 */
export function beginStroke(posed: PosedFigure, base: Spot): LiveStroke {
  const extents = extentsOf(posed);
  const field: ExtentField = new Map(
    [...fieldOfSpot(posed, base)].map(([quad, values]) => [quad, values.slice()]),
  );
  showField(extents.atlas, SELECTED_EXTENT, field);
  showOnSkin("SHOWS_EXTENTS", true);
  return {
    touch(spot, radius, mode) {
      const quads = extents.fields.stamp(field, spot.anchor, radius, mode);
      showField(extents.atlas, SELECTED_EXTENT, field, quads);
      upload(extents);
    },
  };
}

function upload({ atlas, texels, squares }: Extents): void {
  setUniform("uExtents", texels);
  setUniform("uExtentSquares", squares);
  const touched = takeTouchedRows(atlas);
  if (touched.length === 0) return;
  for (const { from, to } of touched) {
    // Whole rows, one by one; three.js counts four elements a texel whatever the format.
    for (let row = from; row < to; row++)
      texels.addUpdateRange(4 * row * atlas.width, 4 * atlas.width);
  }
  texels.needsUpdate = true;
  squares.needsUpdate = true; // small; a quad may have come into use
}

function setUniform(name: string, value: unknown): void {
  const uniform = skinMaterial.uniforms[name];
  if (uniform) uniform.value = value;
}

function nearest(texture: DataTexture): DataTexture {
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}
