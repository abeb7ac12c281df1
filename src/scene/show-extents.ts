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

/** Extents of another map than the one that is shown, for a second picture of the same figure. */
export type OtherExtents = {
  /** Lays the extents of these spots. */
  readonly lay: (spots: readonly Spot[]) => Work<void>;
  /** Draws with them on the skin, and leaves the skin as it was. Shaders should be ready by then. */
  readonly drawWith: (draw: () => void) => void;
  /** Frees what they hold on the graphics card. */
  readonly dispose: () => void;
};

/** Room for the extents of another map; none are laid at first. */
export function makeOtherExtents(posed: PosedFigure): OtherExtents {
  let picture: Picture | null = null;
  return {
    *lay(spots) {
      const united: ExtentField = new Map();
      for (const spot of spots) {
        uniteField(united, yield* fieldOfSpot(posed, spot));
        yield;
      }
      if (united.size === 0 && picture === null) return;
      picture ??= makePicture(posed);
      clearExtents(picture.atlas, ALL_EXTENTS);
      addField(picture.atlas, ALL_EXTENTS, united);
      flush(picture);
      picture.shown = new Set(spots.filter(({ extent }) => extent !== null).map(({ id }) => id));
    },
    drawWith(draw) {
      const isShown = "SHOWS_EXTENTS" in skinMaterial.defines;
      const before = [uniformOf("uExtents"), uniformOf("uExtentSquares")];
      showOnSkin("SHOWS_EXTENTS", picture !== null && picture.shown.size > 0);
      if (picture) bind(picture);
      draw();
      setUniform("uExtents", before[0]);
      setUniform("uExtentSquares", before[1]);
      showOnSkin("SHOWS_EXTENTS", isShown);
    },
    dispose() {
      picture?.texels.dispose();
      picture?.squares.dispose();
      picture = null;
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
    picture = makePicture(posed);
    pictures.set(posed, picture);
  }
  return picture;
}

function makePicture(posed: PosedFigure): Picture {
  const atlas = makeExtentAtlas(posed.figure);
  const { data, width, height, squares } = atlas;
  return {
    atlas,
    texels: nearest(new DataTexture(new Uint8Array(data.buffer), width, height, RGFormat)),
    squares: nearest(
      new DataTexture(new Uint8Array(squares.data.buffer), squares.width, squares.height),
    ),
    shown: new Set(),
  };
}

function upload(picture: Picture): void {
  bind(picture);
  flush(picture);
}

function bind({ texels, squares }: Picture): void {
  setUniform("uExtents", texels);
  setUniform("uExtentSquares", squares);
}

/** Has what changed taken to the graphics card. */
function flush({ atlas, texels, squares }: Picture): void {
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

function uniformOf(name: string): unknown {
  return skinMaterial.uniforms[name]?.value;
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
