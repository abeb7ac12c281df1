import "@/scene/overlay/region-names.css";

import { useFrame, useThree } from "@react-three/fiber";
import { useCallback, useEffect, useRef } from "react";
import { type Camera, Vector3 } from "three";

import type { PosedFigure } from "@/body/posed-figure";
import { type RegionPlace, regionPlaces } from "@/body/region-places";
import type { RegionId } from "@/domain/region";
import { SLOPE } from "@/scene/field-of-view";
import { chooseNames, type NameOnPicture } from "@/scene/overlay/choose-names";
import { useWork } from "@/scene/use-work";

type RegionNamesProps = {
  readonly canvas: HTMLCanvasElement;
  readonly posed: PosedFigure;
  readonly nameOf: (region: RegionId) => string;
};

/** One written name with the place it names. */
type Written = {
  readonly place: RegionPlace;
  readonly element: HTMLElement;
  readonly width: number;
  readonly height: number;
  isShown: boolean;
};

/** Cosine of the angle at which a place turns too far away for its name to be read as its own. */
const TURNED_AWAY = 0.35;
/** Metres by which something must stand before a place to hide it. */
const BEFORE = 0.015;

/**
 * The names of the places that are seen, written over the picture: more of them the nearer one comes.
 * They follow each picture that is drawn, and cost nothing while none is. The lists of spots and places
 * say the same to those who do not see it.
 */
export function RegionNames({ canvas, posed, nameOf }: RegionNamesProps) {
  const invalidate = useThree((state) => state.invalidate);
  const measure = useCallback(() => regionPlaces(posed.figure), [posed]);
  const places = useWork(measure);
  const written = useRef<readonly Written[]>([]);

  useEffect(() => {
    if (!places || !canvas.parentElement) return;
    const layer = document.createElement("div");
    layer.className = "region-names";
    layer.setAttribute("aria-hidden", "true");
    const elements = places.map(({ region }) => {
      const element = document.createElement("span");
      element.textContent = nameOf(region);
      layer.append(element);
      return element;
    });
    canvas.parentElement.append(layer);
    const sizes = elements.map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]);
    written.current = places.map((place, n) => {
      const [width = 0, height = 0] = sizes[n] ?? [];
      const element = elements[n] ?? layer;
      element.hidden = true;
      return { place, element, width, height, isShown: false };
    });
    invalidate();
    return () => {
      written.current = [];
      layer.remove();
    };
  }, [places, canvas, nameOf, invalidate]);

  useFrame(({ camera, size }) => write(written.current, posed, camera, size));

  return null;
}

function write(
  names: readonly Written[],
  posed: PosedFigure,
  camera: Camera,
  size: { readonly width: number; readonly height: number },
): void {
  camera.updateMatrixWorld();
  const eye = new Vector3().setFromMatrixPosition(camera.matrixWorld);
  const candidates = new Map<NameOnPicture, Written>();
  for (const name of names) {
    const found = onPicture(name, posed, camera, eye, size);
    if (found) candidates.set(found, name);
  }
  const chosen = chooseNames([...candidates.keys()], (one) => {
    const name = candidates.get(one);
    return name !== undefined && isSeen(posed, eye, name.place.vertex);
  });
  const shown = new Set<Written>();
  for (const { name: one, y } of chosen) {
    const name = candidates.get(one);
    if (!name) continue;
    shown.add(name);
    name.element.style.transform = `translate(${one.x - one.width / 2}px, ${Math.round(y - one.height / 2)}px)`;
  }
  for (const name of names) {
    if (name.isShown === shown.has(name)) continue;
    name.isShown = !name.isShown;
    name.element.hidden = !name.isShown;
  }
}

/** Where a name would be written; null if its place is turned away, or the name would be cut off. */
function onPicture(
  { place, width, height, isShown }: Written,
  posed: PosedFigure,
  camera: Camera,
  eye: Vector3,
  size: { readonly width: number; readonly height: number },
): NameOnPicture | null {
  const point = pointOf(posed.skin.positions, place.vertex);
  const away = eye.clone().sub(point);
  const distance = away.length();
  const facing = pointOf(posed.normals, place.vertex).dot(away) / distance;
  if (facing < TURNED_AWAY) return null;

  const at = point.project(camera);
  const x = Math.round(((at.x + 1) / 2) * size.width);
  const y = Math.round(((1 - at.y) / 2) * size.height);
  const isInside =
    x >= width / 2 &&
    x <= size.width - width / 2 &&
    y >= height / 2 &&
    y <= size.height - height / 2;
  if (!isInside || at.z > 1) return null;
  const pixelsPerMetre = size.height / (2 * distance * SLOPE);
  return {
    region: place.region,
    side: place.side,
    x,
    y,
    width,
    height,
    room: place.area * facing * pixelsPerMetre ** 2,
    isShown,
  };
}

function isSeen({ picker, skin }: PosedFigure, eye: Vector3, vertex: number): boolean {
  const to = pointOf(skin.positions, vertex).sub(eye);
  const distance = to.length();
  const { x, y, z } = to.divideScalar(distance);
  const hit = picker.pick([eye.x, eye.y, eye.z], [x, y, z]);
  return hit === null || hit.distance > distance - BEFORE;
}

function pointOf(values: Float32Array, vertex: number): Vector3 {
  return new Vector3().fromArray(values, 3 * vertex);
}
