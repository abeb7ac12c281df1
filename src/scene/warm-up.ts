import { type PosedFigure, splitMeshSlices } from "@/body/posed-figure";
import { runWhenIdle } from "@/scene/run-when-idle";
import { regionSlices } from "@/scene/show-regions";
import { type OnSkin, skinMaterialShowing } from "@/scene/skin-material";
import { theStage } from "@/scene/stage";

/**
 * Makes ready, while nobody waits, what makes taps fast and what the first lit region needs: done at
 * once, each would hold a finger up.
 */
export async function warmUp(posed: PosedFigure): Promise<void> {
  await posed.picker.prepare(runWhenIdle);
  posed.picker.pick([0, 1, 2], [0, 0, -1]); // the first pick is the slowest: let nobody wait for it
  await readyToShow(posed, "SHOWS_REGIONS");
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

/** Kept for the app's life: three drops a shader with the last material that has it. */
const compiling = new Map<string, Promise<unknown>>();

function compiled(what: OnSkin): Promise<unknown> | undefined {
  const material = skinMaterialShowing(what);
  const key = Object.keys(material.defines).join();
  if (!compiling.has(key)) {
    compiling.set(key, theStage()?.compile(material) ?? Promise.resolve());
  }
  return compiling.get(key);
}
