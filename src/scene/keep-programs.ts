import type { WebGLProgram, WebGLRenderer } from "three";

/**
 * Has three keep every shader that it has once made. Else it drops one with the last material that has it, and makes it
 * anew for the next screen with a figure, whose first picture then waits for the driver. There are a dozen or two.
 */
export function keepPrograms(renderer: WebGLRenderer): void {
  const kept = new WeakSet<WebGLProgram>();
  const draw = renderer.render.bind(renderer);
  renderer.render = (scene, camera) => {
    draw(scene, camera);
    for (const program of renderer.info.programs ?? []) {
      if (kept.has(program)) continue;
      kept.add(program);
      program.usedTimes += 1;
    }
  };
}
