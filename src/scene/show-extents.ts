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
import type { ExtentField } from "@/body/extent-fields";
import type { PosedFigure } from "@/body/posed-figure";
import { uniteField } from "@/body/unite-fields";
import type { Spot, SpotId } from "@/domain/spot";
import { finish, type Work } from "@/lib/work";
import { inSlices } from "@/scene/in-slices";
import { copyOf, extentFieldsOf, fieldOfSpot } from "@/scene/laid-extents";
import { showOnSkin, skinMaterial } from "@/scene/skin-material";

/** How extents get to the graphics card. */
type Picture = {
  readonly atlas: ExtentAtlas;
  readonly texels: DataTexture;
  readonly squares: DataTexture;
  /** Whose extents are in it. */
  shown: ReadonlySet<SpotId>;
};

/** So often a picture that takes long to make is shown as far as it is made, in milliseconds. */
const FILL_MS = 150;

const pictures = new WeakMap<PosedFigure, Picture>();
let stopLast = (): void => undefined;

/**
 * Shows the extents of spots on the skin, that of the selected one stronger: at once where that is
 * quickly done, as with every ordinary map, and else in slices. Until all is laid, spots that were shown
 * before stay as they were; where there are none, the picture fills in one by one.
 *
 * @param onShown - there is something new to be drawn
 * @returns stops it
 */
export function showExtents(
  posed: PosedFigure,
  spots: readonly Spot[],
  selectedId: SpotId | null,
  onShown: () => void,
): () => void {
  stopLast();
  stopLast = inSlices(draw(posed, spots, selectedId, onShown), onShown);
  return stopLast;
}

/** Resolves when the extents of all these spots are on the skin, none of them selected. */
export function extentsShown(posed: PosedFigure, spots: readonly Spot[]): Promise<void> {
  return new Promise((resolve) => {
    stopLast();
    stopLast = inSlices(
      draw(posed, spots, null, () => undefined),
      resolve,
    );
  });
}

function* draw(
  posed: PosedFigure,
  spots: readonly Spot[],
  selectedId: SpotId | null,
  onShown: () => void,
): Work<void> {
  const extended = spots.filter(({ extent }) => extent !== null);
  const before = pictures.get(posed)?.shown;
  const isFilledIn = !extended.some(({ id }) => before?.has(id));
  const united: ExtentField = new Map();
  let selected: ExtentField = new Map();
  let next = isFilledIn ? performance.now() + FILL_MS : Infinity;
  if (isFilledIn && before) put(posed, united, selected, []); // another map's
  for (const spot of extended) {
    const field = yield* fieldOfSpot(posed, spot);
    if (spot.id === selectedId) selected = field;
    else uniteField(united, field);
    yield;
    if (performance.now() < next) continue;
    put(posed, united, selected, extended);
    onShown();
    next = performance.now() + FILL_MS;
  }
  put(posed, united, selected, extended);
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
  stopLast(); // the stroke before is laid now, and nothing else is to come over this one
  const picture = pictureOf(posed);
  const fields = extentFieldsOf(posed);
  const field = copyOf(finish(fieldOfSpot(posed, base)));
  showField(picture.atlas, SELECTED_EXTENT, field);
  picture.shown = new Set([...picture.shown, base.id]);
  showOnSkin("SHOWS_EXTENTS", true);
  return {
    touch(spot, radius, mode) {
      const quads = fields.stamp(field, spot.anchor, radius, mode);
      showField(picture.atlas, SELECTED_EXTENT, field, quads);
      upload(picture);
    },
  };
}

function put(
  posed: PosedFigure,
  all: ExtentField,
  selected: ExtentField,
  spots: readonly Spot[],
): void {
  const picture = pictureOf(posed);
  clearExtents(picture.atlas, ALL_EXTENTS);
  clearExtents(picture.atlas, SELECTED_EXTENT);
  addField(picture.atlas, ALL_EXTENTS, all);
  showField(picture.atlas, SELECTED_EXTENT, selected);
  picture.shown = new Set(spots.map(({ id }) => id));
  upload(picture);
  showOnSkin("SHOWS_EXTENTS", true);
}

function pictureOf(posed: PosedFigure): Picture {
  let picture = pictures.get(posed);
  if (!picture) {
    const atlas = makeExtentAtlas(posed.figure);
    const { data, width, height, squares } = atlas;
    picture = {
      atlas,
      texels: nearest(new DataTexture(new Uint8Array(data.buffer), width, height, RGFormat)),
      squares: nearest(
        new DataTexture(new Uint8Array(squares.data.buffer), squares.width, squares.height),
      ),
      shown: new Set(),
    };
    pictures.set(posed, picture);
  }
  return picture;
}

function upload({ atlas, texels, squares }: Picture): void {
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
