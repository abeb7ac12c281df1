import { Mesh, Points, ShaderMaterial, type WebGLProgram, type WebGLRenderer } from "three";

/**
 * Has three keep every shader that it has once made. Else it drops one with the last material that has it, and makes it
 * anew for the next screen with a figure, whose first picture then waits for the driver. There are a dozen or two.
 *
 * The first material that is drawn with a shader is kept as well: without any, three takes the same shader text for a
 * new one the next time, and one more would be kept with each screen that is opened.
 */
export function keepPrograms(renderer: WebGLRenderer): void {
  const kept = new WeakSet<WebGLProgram>();
  const draw = renderer.render.bind(renderer);
  renderer.render = (scene, camera) => {
    draw(scene, camera);
    const fresh = new Set(renderer.info.programs?.filter((program) => !kept.has(program)));
    if (fresh.size === 0) return;
    for (const program of fresh) {
      kept.add(program);
      program.usedTimes += 1;
    }
    scene.traverse((object) => {
      if (!(object instanceof Mesh || object instanceof Points)) return;
      const material: unknown = object.material;
      if (!(material instanceof ShaderMaterial)) return;
      const program = programOf(renderer, material);
      if (program && fresh.has(program)) material.dispose = () => {};
    });
  };
}

function programOf(renderer: WebGLRenderer, material: ShaderMaterial): WebGLProgram | undefined {
  const known = renderer.properties.get(material);
  if (typeof known !== "object" || known === null || !("currentProgram" in known)) return undefined;
  return known.currentProgram as WebGLProgram | undefined; // three's own, and not typed
}
