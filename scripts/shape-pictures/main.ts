/**
 * Draws sheets of pictures with the app's own figure, shapes, material and shadow. `drawSheet` on the
 * window is called from outside, by `take-shape-pictures.ts`.
 */
import {
  BufferAttribute,
  BufferGeometry,
  Mesh,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from "three";

import { makeDrawingMesh, shapeDrawingMesh } from "@/body/drawing-mesh";
import { loadFigure } from "@/body/load-figure";
import { loadShapes } from "@/body/load-shapes";
import { shapedPositions } from "@/body/shaped-skin";
import { FIELD_OF_VIEW, SLOPE } from "@/scene/field-of-view";
import { makeGroundShadow, placeGroundShadow } from "@/scene/make-ground-shadow";
import { paintSkin, skinMaterial } from "@/scene/skin-material";
import "@/ui/tokens.css";

import type { Sheet, SheetCell } from "./sheet.ts";

declare global {
  interface Window {
    /** The sheet as the address of a JPEG's data. */
    drawSheet?: (sheet: Sheet) => string;
  }
}

const LABEL_HEIGHT = 18;

const figure = await loadFigure();
const shapes = await loadShapes(figure);
const renderer = new WebGLRenderer({ antialias: true, alpha: true, preserveDrawingBuffer: true });
const camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.05, 30);
const scene = new Scene();
const meshes = [false, true].map((isFiner) => {
  const mesh = makeDrawingMesh(figure, isFiner);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(mesh.positions, 3));
  geometry.setAttribute("normal", new BufferAttribute(mesh.normals, 3));
  geometry.setAttribute("paint", new BufferAttribute(mesh.paint, 4, true));
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1));
  const drawn = new Mesh(geometry, skinMaterial);
  drawn.frustumCulled = false;
  scene.add(drawn);
  return { mesh, geometry, drawn };
});
const shadow = makeGroundShadow();
scene.add(shadow);

window.drawSheet = (sheet) => {
  const { cells, columns, width, height, theme, sharpness, isFiner } = sheet;
  renderer.setSize(width, height, false);
  paintSkin(theme);
  meshes.forEach(({ drawn }, i) => {
    drawn.visible = isFiner === (i === 1);
  });
  const canvas = document.createElement("canvas");
  canvas.width = columns * width;
  canvas.height = Math.ceil(cells.length / columns) * (height + LABEL_HEIGHT);
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error("no 2D canvas");
  const style = getComputedStyle(document.documentElement);
  paper.fillStyle = style.getPropertyValue("--stage-edge");
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.font = "13px system-ui, sans-serif";
  paper.textAlign = "center";
  cells.forEach((cell, i) => {
    const x = (i % columns) * width;
    const y = Math.floor(i / columns) * (height + LABEL_HEIGHT);
    draw(cell, isFiner, width / height);
    paper.fillStyle = style.getPropertyValue("--stage-centre");
    paper.fillRect(x, y, width, height);
    paper.drawImage(renderer.domElement, x, y, width, height);
    paper.fillStyle = style.getPropertyValue("--ink");
    paper.fillText(cell.label, x + width / 2, y + height + 13, width - 4);
  });
  return canvas.toDataURL("image/jpeg", sharpness);
};

function draw(
  { shape, azimuth, lift, middle, height }: SheetCell,
  isFiner: boolean,
  aspect: number,
) {
  const positions = shapedPositions(figure, shapes, shape);
  for (const { mesh, geometry } of meshes) {
    if (mesh.isFiner !== isFiner) continue;
    shapeDrawingMesh(mesh, figure, positions);
    geometry.getAttribute("position").needsUpdate = true;
    geometry.getAttribute("normal").needsUpdate = true;
  }
  placeGroundShadow(shadow, positions);
  const target = middle === "left hand" ? leftHand(positions) : placeOn(positions, middle);
  const distance = height / 2 / SLOPE;
  camera.aspect = aspect;
  camera.updateProjectionMatrix();
  camera.position
    .set(Math.sin(azimuth) * Math.cos(lift), Math.sin(lift), Math.cos(azimuth) * Math.cos(lift))
    .multiplyScalar(distance)
    .add(target);
  camera.lookAt(target);
  renderer.render(scene, camera);
}

function placeOn(
  positions: Float32Array,
  [x, shareOfHeight, z]: readonly [number, number, number],
) {
  const heights = positions.filter((_, i) => i % 3 === 1);
  return new Vector3(x, shareOfHeight * heights.reduce((a, b) => Math.max(a, b)), z);
}

/** The middle of all that is within a hand's width of the outermost place on the left. */
function leftHand(positions: Float32Array): Vector3 {
  const outermost = positions.reduce((most, x, i) => (i % 3 === 0 ? Math.max(most, x) : most), 0);
  const sum = new Vector3();
  let count = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const [x = 0, y = 0, z = 0] = positions.subarray(i, i + 3);
    if (x < outermost - 0.09) continue;
    sum.add(new Vector3(x, y, z));
    count++;
  }
  return sum.divideScalar(count);
}
