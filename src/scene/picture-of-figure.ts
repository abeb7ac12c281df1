import { Mesh, PerspectiveCamera, Scene, Vector2, Vector3 } from "three";

import { type PlacedSpot, placeSpots } from "@/body/place-spots";
import { type PosedFigure, splitMesh } from "@/body/posed-figure";
import type { Quality, Spot } from "@/domain/spot";
import { FIELD_OF_VIEW, SLOPE } from "@/scene/field-of-view";
import { hasExtents } from "@/scene/has-extents";
import { drawMarkerAtlas } from "@/scene/marker-atlas";
import { makeMarkerMaterial } from "@/scene/marker-material";
import { squares } from "@/scene/markers";
import { isSeenFrom } from "@/scene/seen-from";
import { splitGeometry, wholeGeometry } from "@/scene/skin-geometry";
import { paintSkin, showOnSkin, showsInQuads, skinMaterial } from "@/scene/skin-material";
import { theStage } from "@/scene/stage";
import { azimuthOf, type View } from "@/scene/views";

/** The paper of every picture: it is printed and handed on, whatever the screen's theme. */
const PAPER = "#fffdfa";

/** Air round the figure, as a share of it. */
const AIR = 1.06;

export type FigurePictureWish = {
  readonly posed: PosedFigure;
  readonly spots: readonly Spot[];
  readonly view: View;
  /** CSS pixels; the picture has `scale` times as many of its own. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** What stands for each quality on a marker, in the person's language. */
  readonly letters: Readonly<Record<Quality, string>>;
};

/**
 * A picture of the whole figure from one side with its spots and how far they spread, as a PNG. Spots
 * that can be seen there bear their number: their place in the list, from 1.
 *
 * It is drawn by the app's one WebGL context, and leaves the skin painted for paper: for screens that do
 * not show the figure meanwhile. A canvas that is shown afterwards paints it anew.
 *
 * @returns `null` where this browser cannot draw the figure
 */
export async function pictureOfFigure(wish: FigurePictureWish): Promise<Blob | null> {
  const { posed, spots, width, height, scale } = wish;
  const stage = theStage();
  const paper = document.createElement("canvas");
  paper.width = width * scale;
  paper.height = height * scale;
  const context = paper.getContext("2d");
  if (!stage || !context) return null;

  showOnSkin("SHOWS_REGIONS", false);
  if (hasExtents(spots)) {
    const { extentsShown } = await import("@/scene/show-extents");
    await extentsShown(posed, spots);
  }

  const placed = placeSpots(posed.skin, posed.normals, spots);
  const camera = cameraFor(posed, wish.view, width / height);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, paper.width, paper.height);
  draw(stage.renderer, wish, placed, camera, context);
  context.scale(scale, scale);
  for (const [index, spot] of placed.entries()) {
    if (!isSeenFrom(posed, spot, wish.view)) continue;
    const at = new Vector3(...spot.point).project(camera);
    writeNumber(context, index + 1, ((at.x + 1) / 2) * width, ((1 - at.y) / 2) * height);
  }
  return new Promise((resolve) => paper.toBlob(resolve));
}

/** Draws figure and markers, and copies them before the browser clears what was drawn. */
function draw(
  renderer: NonNullable<ReturnType<typeof theStage>>["renderer"],
  { posed, letters, width, height, scale }: FigurePictureWish,
  placed: readonly PlacedSpot[],
  camera: PerspectiveCamera,
  context: CanvasRenderingContext2D,
): void {
  paintSkin("light");
  const isSplit = posed.mesh?.isFiner === true || showsInQuads();
  const skin = isSplit ? splitGeometry(splitMesh(posed)) : wholeGeometry(posed);
  const atlas = drawMarkerAtlas(letters);
  const material = makeMarkerMaterial(atlas);
  const viewport: unknown = material.uniforms["uViewport"]?.value;
  if (viewport instanceof Vector2) viewport.set(width, height);
  const markers = new Mesh(squares(placed, [], null), material);
  markers.renderOrder = 2;
  markers.frustumCulled = false;
  const figure = new Mesh(skin, skinMaterial);
  figure.frustumCulled = false;
  const scene = new Scene().add(figure);
  if (placed.length > 0) scene.add(markers);

  const size = renderer.getSize(new Vector2());
  const ratio = renderer.getPixelRatio();
  renderer.setPixelRatio(scale);
  renderer.setSize(width, height, false);
  renderer.render(scene, camera);
  context.drawImage(renderer.domElement, 0, 0);
  renderer.setPixelRatio(ratio);
  renderer.setSize(size.x, size.y, false);

  skin.dispose();
  markers.geometry.dispose();
  material.dispose();
  atlas.dispose();
}

/** An eye on the level of the figure's middle, as far away as shows all of it in its shape of now. */
export function cameraFor(posed: PosedFigure, view: View, aspect: number): PerspectiveCamera {
  const { positions } = posed.skin;
  let [across, top] = [0, 0];
  for (let i = 0; i < positions.length; i += 3) {
    across = Math.max(across, Math.abs(positions[i] ?? 0), Math.abs(positions[i + 2] ?? 0));
    top = Math.max(top, positions[i + 1] ?? 0);
  }
  const distance = Math.max((AIR * top) / 2 / SLOPE, (AIR * across) / (SLOPE * aspect)) + 0.2;
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, aspect, 0.05, 30);
  const turn = azimuthOf[view];
  camera.position.set(distance * Math.sin(turn), top / 2, distance * Math.cos(turn));
  camera.lookAt(0, top / 2, 0);
  camera.updateMatrixWorld();
  return camera;
}

/** The number of a spot, to the right above its marker. */
function writeNumber(
  context: CanvasRenderingContext2D,
  number: number,
  x: number,
  y: number,
): void {
  context.beginPath();
  context.arc(x + 19, y - 16, 9, 0, 2 * Math.PI);
  context.fillStyle = "#ffffff";
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = "#22282b";
  context.stroke();
  context.fillStyle = "#22282b";
  context.font = "700 12px system-ui, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(String(number), x + 19, y - 15.5);
}
