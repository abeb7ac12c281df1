import { CanvasTexture, Group, Sprite, SpriteMaterial, SRGBColorSpace, Vector3 } from "three";

import { mirrorAnchor } from "@/body/mirror-anchor";
import { normalAtAnchor } from "@/body/normal-at-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import { dermatomePoints } from "@/domain/dermatomes";

/** Metres that a label stands out from the skin, so that the skin does not cut it. */
const LIFT = 0.012;
const SIZE = 0.026;
/** Metres between two labels' middles from which on neither lies over the other; nearer ones get smaller, to a limit. */
const CLEAR = 0.0215;
const LEAST_SCALE = 0.6;

/** Labels on the skin, and what shows those of them that are turned to an eye. */
export type DermatomeLabels = {
  readonly group: Group;
  readonly face: (eye: Vector3) => void;
};

/**
 * The dermatome key points of both sides, each a disc with the name of its spinal level. One that is turned
 * away is not drawn: it would stand out beside the body as if it lay in front.
 */
export function makeDermatomeLabels(posed: PosedFigure): DermatomeLabels {
  const group = new Group();
  const normals = new Map<Sprite, Vector3>();
  for (const { level, anchor } of dermatomePoints) {
    if (!anchor) continue;
    const material = labelMaterial(level);
    for (const place of [anchor, mirrorAnchor(posed.figure, anchor)]) {
      const [x, y, z] = pointAtAnchor(posed.skin, place);
      const [nx, ny, nz] = normalAtAnchor(posed.skin, posed.normals, place);
      const sprite = new Sprite(material);
      sprite.position.set(x + LIFT * nx, y + LIFT * ny, z + LIFT * nz);
      sprite.renderOrder = 1;
      normals.set(sprite, new Vector3(nx, ny, nz));
      group.add(sprite);
    }
  }
  const sprites = [...normals.keys()];
  for (const sprite of sprites) {
    const others = sprites.filter((other) => other !== sprite);
    const nearest = Math.min(...others.map(({ position }) => position.distanceTo(sprite.position)));
    const size = SIZE * Math.max(LEAST_SCALE, Math.min(1, nearest / CLEAR));
    sprite.scale.set(size * 1.5, size, 1);
  }
  const way = new Vector3();
  return {
    group,
    face: (eye) => {
      for (const [sprite, normal] of normals) {
        sprite.visible = way.subVectors(eye, sprite.position).dot(normal) > 0;
      }
    },
  };
}

function labelMaterial(text: string): SpriteMaterial {
  const canvas = document.createElement("canvas");
  canvas.width = 96;
  canvas.height = 64;
  const context = canvas.getContext("2d");
  if (context) {
    context.fillStyle = "rgb(255 253 250 / 92%)";
    context.strokeStyle = "#0f5f5c";
    context.lineWidth = 4;
    context.beginPath();
    context.roundRect(4, 8, 88, 48, 24);
    context.fill();
    context.stroke();
    context.fillStyle = "#16302f";
    context.font = `700 ${text.length > 3 ? 24 : 30}px system-ui, sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(text, 48, 34);
  }
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  return new SpriteMaterial({ map, transparent: true, depthWrite: false });
}
