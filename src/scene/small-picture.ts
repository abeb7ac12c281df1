import { advance } from "@react-three/fiber";
import { Mesh, Scene, Vector2, Vector4 } from "three";

import { placeSpots } from "@/body/place-spots";
import type { PosedFigure } from "@/body/posed-figure";
import type { Quality, Spot } from "@/domain/spot";
import { inSlices } from "@/scene/in-slices";
import { drawMarkerAtlas } from "@/scene/marker-atlas";
import { makeMarkerMaterial } from "@/scene/marker-material";
import { squares } from "@/scene/markers";
import { makeOtherSkin, type OtherSkin } from "@/scene/other-skin";
import { cameraFor } from "@/scene/picture-of-figure";
import { makeOtherExtents, type OtherExtents } from "@/scene/show-extents";
import { showOnSkin, skinMaterial } from "@/scene/skin-material";
import { theStage } from "@/scene/stage";
import type { View } from "@/scene/views";
import { readyToShow } from "@/scene/warm-up";

type SmallPictureWish = {
  readonly posed: PosedFigure;
  readonly spots: readonly Spot[];
  /** From left to right. */
  readonly views: readonly View[];
  /** Of each view, CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** What stands for each quality on a marker, in the person's language. */
  readonly letters: Readonly<Record<Quality, string>>;
};

/** Markers are so much smaller than on the figure itself, or they would hide it. */
const SHRUNK = 2.4;

const extentsOf = new WeakMap<PosedFigure, OtherExtents>();
const skins = new WeakMap<PosedFigure, OtherSkin>();
let turn: Promise<unknown> = Promise.resolve();

/**
 * A small picture of a map, seen from several sides, while the figure itself is on the screen: it is drawn
 * by the same context into a corner of the same canvas, copied, and the figure drawn over it before anybody
 * sees that. One picture after the other, each in a frame of its own.
 *
 * @param isWanted - asked when it is its turn
 * @returns `null` if it is not wanted any more, or this browser cannot draw the figure
 */
export function smallPicture(
  wish: SmallPictureWish,
  isWanted: () => boolean,
): Promise<Blob | null> {
  const made = turn.then(() => (isWanted() ? make(wish) : null));
  turn = made.catch(() => null);
  return made;
}

async function make(wish: SmallPictureWish): Promise<Blob | null> {
  const { posed, spots, views, width, height, scale } = wish;
  const renderer = theStage()?.renderer;
  const paper = document.createElement("canvas");
  paper.width = views.length * width * scale;
  paper.height = height * scale;
  const context = paper.getContext("2d");
  if (!renderer || !context) return null;

  const extents = extentsOf.get(posed) ?? makeOtherExtents(posed);
  extentsOf.set(posed, extents);
  if (spots.some(({ extent }) => extent !== null)) await readyToShow(posed, "SHOWS_EXTENTS");
  await new Promise<void>((resolve) => {
    inSlices(extents.lay(spots), resolve);
  });
  await new Promise((resolve) => requestAnimationFrame(resolve));

  const hasRegions = "SHOWS_REGIONS" in skinMaterial.defines;
  showOnSkin("SHOWS_REGIONS", false);
  extents.drawWith(() => drawViews(renderer, wish, context));
  showOnSkin("SHOWS_REGIONS", hasRegions);
  advance(performance.now());
  return new Promise((resolve) => paper.toBlob(resolve));
}

function drawViews(
  renderer: NonNullable<ReturnType<typeof theStage>>["renderer"],
  { posed, spots, views, width, height, scale, letters }: SmallPictureWish,
  context: CanvasRenderingContext2D,
): void {
  const skin = skins.get(posed) ?? makeOtherSkin(posed);
  skins.set(posed, skin);
  const atlas = drawMarkerAtlas(letters);
  const material = makeMarkerMaterial(atlas);
  const viewport: unknown = material.uniforms["uViewport"]?.value;
  if (viewport instanceof Vector2) viewport.set(SHRUNK * width, SHRUNK * height);
  const placed = placeSpots(posed.skin, posed.normals, spots);
  const markers = new Mesh(squares(placed, [], null), material);
  markers.renderOrder = 2;
  markers.frustumCulled = false;
  const figure = new Mesh(skin.geometry(), skinMaterial);
  figure.frustumCulled = false;
  const scene = new Scene().add(figure);
  if (placed.length > 0) scene.add(markers);

  const { domElement } = renderer;
  const whole = renderer.getViewport(new Vector4());
  const ratio = renderer.getPixelRatio();
  // No larger than the canvas at hand.
  const fit = Math.min(1, domElement.width / (width * scale), domElement.height / (height * scale));
  const [w, h] = [Math.floor(width * scale * fit), Math.floor(height * scale * fit)];
  renderer.setViewport(0, 0, w / ratio, h / ratio);
  renderer.setScissor(0, 0, w / ratio, h / ratio);
  renderer.setScissorTest(true);
  for (const [index, view] of views.entries()) {
    renderer.render(scene, cameraFor(posed, view, width / height));
    const at = index * width * scale;
    const top = domElement.height - h;
    context.drawImage(domElement, 0, top, w, h, at, 0, width * scale, height * scale);
  }
  renderer.setScissorTest(false);
  renderer.setViewport(whole);

  markers.geometry.dispose();
  material.dispose();
  atlas.dispose();
}
