import type { Mesh, Sprite } from "three";

import { theStage } from "@/scene/stage";
import { workDone } from "@/scene/work-done";

/** Kept for the app's life: three drops a shader with the last material that has it. */
const compiling = new Map<string, Promise<void>>();

/**
 * Resolves when something can be drawn without a pause for its shader: that is made while the page goes on.
 *
 * @param shader - names the shader, whatever it is drawn with
 * @param make - something to be drawn with that shader, whose material is not disposed of
 */
export function readyToDraw(shader: string, make: () => Mesh | Sprite): Promise<void> {
  const stage = theStage();
  const known = compiling.get(shader);
  if (known || !stage) return known ?? Promise.resolve();
  const made = stage.compile(make(), () => workDone(stage.renderer));
  compiling.set(shader, made);
  return made;
}
