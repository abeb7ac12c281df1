import type { WebGLRenderer } from "three";

/** How often it is asked, and for how long at most, in milliseconds. */
const EACH_MS = 8;
const PATIENCE_MS = 3000;

/**
 * Resolves when the graphics card has done what it was given until now, without holding the page up meanwhile. A question
 * that has to be answered by it (three asks some about each new shader) is then answered at once; else it would wait for
 * every picture still to be drawn, and the page with it.
 */
export async function workDone(renderer: WebGLRenderer): Promise<void> {
  const gl = renderer.getContext();
  if (!(gl instanceof WebGL2RenderingContext)) return;
  const until = performance.now() + PATIENCE_MS;
  const { render } = renderer.info;
  let frame: number;
  do {
    frame = render.frame;
    await fencePassed(gl, until);
  } while (frame !== render.frame && performance.now() < until); // meanwhile it was given another picture
}

async function fencePassed(gl: WebGL2RenderingContext, until: number): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return; // the context is lost
  gl.flush();
  do await new Promise((resolve) => setTimeout(resolve, EACH_MS));
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED && performance.now() < until);
  gl.deleteSync(fence);
}
