import { Mesh, Sprite, Texture } from "three";

import { type PosedFigure, splitMeshSlices } from "@/body/posed-figure";
import { bareMesh } from "@/scene/bare-mesh";
import { letterMaterial } from "@/scene/letter-material";
import { makeGroundShadow } from "@/scene/make-ground-shadow";
import { makeMarkerMaterial } from "@/scene/marker-material";
import { squares } from "@/scene/markers";
import { runWhenIdle } from "@/scene/run-when-idle";
import { readyToDraw } from "@/scene/ready-to-draw";
import { regionSlices } from "@/scene/show-regions";
import { type OnSkin, skinMaterialShowing } from "@/scene/skin-material";
import { allowsFinerMesh, theStage } from "@/scene/stage";

/**
 * Makes ready, while nobody waits, what makes taps fast and what the first lit region needs: done at
 * once, each would hold a finger up.
 */
export async function warmUp(posed: PosedFigure): Promise<void> {
  await posed.picker.prepare(runWhenIdle);
  posed.picker.pick([0, 1, 2], [0, 0, -1]); // the first pick is the slowest: let nobody wait for it
  await readyToShow(posed, "SHOWS_REGIONS");
}

/** Makes ready, while nobody waits, what the figure of a map is drawn with: for a screen from which one opens maps. */
export async function warmUpForMaps(posed: PosedFigure): Promise<void> {
  await readyToSettle();
  await readyToShow(posed, "SHOWS_EXTENTS");
  await warmUp(posed);
}

/** Resolves when this can be shown on the skin, beside what is shown there, without a pause. */
export async function readyToShow(posed: PosedFigure, what: OnSkin): Promise<void> {
  await Promise.all([compiled(what), made(posed, what)]);
}

const making = new WeakMap<PosedFigure, Map<OnSkin, Promise<void>>>();

function made(posed: PosedFigure, what: OnSkin): Promise<void> {
  const ofFigure = making.get(posed) ?? new Map<OnSkin, Promise<void>>();
  making.set(posed, ofFigure);
  const known = ofFigure.get(what) ?? make(posed, what);
  ofFigure.set(what, known);
  return known;
}

async function make(posed: PosedFigure, what: OnSkin): Promise<void> {
  if (what === "SHOWS_REGIONS") await runWhenIdle(regionSlices(posed.figure));
  await runWhenIdle(splitMeshSlices(posed));
}

function compiled(what: OnSkin): Promise<unknown> {
  const material = skinMaterialShowing(what);
  return readyToDraw(Object.keys(material.defines).join(), () => bareMesh(material));
}

/** Resolves when markers, and what the figure stands on and beside, can be drawn without a pause. */
export async function readyToSettle(): Promise<void> {
  await Promise.all([
    readyToDraw(
      "markers",
      () => new Mesh(squares([], [], null), makeMarkerMaterial(new Texture())),
    ),
    readyToDraw("ground", makeGroundShadow),
    readyToDraw("letters", () => new Sprite(letterMaterial("", "light"))),
  ]);
  // What three asks with the first texture of a marker, and the figure with its first picture.
  theStage()?.renderer.capabilities.getMaxAnisotropy();
  allowsFinerMesh();
}
