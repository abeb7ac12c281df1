import { createRoot, type ReconcilerRoot } from "@react-three/fiber";
import {
  type Mesh,
  PCFSoftShadowMap,
  PerspectiveCamera,
  Scene,
  type Sprite,
  type WebGLProgram,
  WebGLRenderer,
} from "three";

import { bareMesh } from "@/scene/bare-mesh";
import { FIELD_OF_VIEW } from "@/scene/field-of-view";
import { keepPrograms } from "@/scene/keep-programs";
import { skinMaterial } from "@/scene/skin-material";

/** The one canvas of the app with its React Three Fiber root; screens borrow it in turn. */
export type Stage = {
  readonly canvas: HTMLCanvasElement;
  readonly renderer: WebGLRenderer;
  readonly root: ReconcilerRoot<HTMLCanvasElement>;
  /** Fits the drawing buffer to so many CSS pixels. */
  readonly resize: (width: number, height: number) => void;
  /**
   * Has the driver compile the shader with which something is drawn, and resolves when drawing it will not wait for
   * that.
   *
   * @param isFree - what to wait for before the driver is asked what it made
   */
  readonly compile: (drawn: Mesh | Sprite, isFree?: () => Promise<void>) => Promise<void>;
};

let isFast: boolean | undefined;

/** Whether this device draws fast enough for four times the triangles: not if by software alone. */
export function allowsFinerMesh(): boolean {
  isFast ??= drawsInHardware() && navigator.hardwareConcurrency >= 4;
  return isFast;
}

function drawsInHardware(): boolean {
  const context = theStage()?.canvas.getContext("webgl2");
  const names = context?.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = names && context?.getParameter(names.UNMASKED_RENDERER_WEBGL);
  return typeof name === "string" && !/swiftshader|llvmpipe|software/i.test(name);
}

/** A lost context that is not back by then, in milliseconds, is shown as none. */
const DARK_AFTER_MS = 1000;

let stage: Stage | null | undefined;
let isDark = false;
const watchers = new Set<() => void>();

/** Whether the context was lost and has not come back: nothing can be drawn until it does. */
export function isStageDark(): boolean {
  return isDark;
}

/** Tells of each change of `isStageDark`; returns how to stop that. */
export function watchStage(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

function setDark(now: boolean): void {
  if (isDark === now) return;
  isDark = now;
  for (const tell of watchers) tell();
}

/**
 * The app's one WebGL context, made when first asked for and kept for the app's life: browsers allow
 * few contexts and free them late.
 *
 * @returns `null` where this browser has no WebGL 2; the list then does every task
 */
export function theStage(): Stage | null {
  stage ??= makeStage();
  return stage;
}

function makeStage(): Stage | null {
  const canvas = document.createElement("canvas");
  canvas.dataset["figure"] = "";
  const context = canvas.getContext("webgl2", { antialias: true, alpha: true });
  if (!context) return null;

  const renderer = new WebGLRenderer({ canvas, context, alpha: true, antialias: true });
  let losing = 0;
  canvas.addEventListener("webglcontextlost", () => {
    losing = window.setTimeout(setDark, DARK_AFTER_MS, true);
  });
  canvas.addEventListener("webglcontextrestored", () => {
    clearTimeout(losing);
    setDark(false);
  });
  // Asking whether a shader was compiled waits until it is; what is wrong with one is found by tests.
  renderer.debug.checkShaderErrors = false;
  keepPrograms(renderer);
  tellUnpacking(renderer);
  canvas.addEventListener("webglcontextrestored", () => tellUnpacking(renderer)); // after three's own
  // Three makes another shader under other shadows: these are what React Three Fiber sets later, though there are none.
  renderer.shadowMap.type = PCFSoftShadowMap;
  const isTold = context.getExtension("KHR_parallel_shader_compile") !== null;
  const compile: Stage["compile"] = async (drawn, isFree) => {
    const scene = new Scene().add(drawn);
    // Where the driver does not tell when it is done, it is given the time that comes by itself.
    if (isTold) await renderer.compileAsync(scene, new PerspectiveCamera());
    else renderer.compile(scene, new PerspectiveCamera());
    await isFree?.();
    askForUniforms(renderer, drawn);
  };
  // The driver compiles the figure's shader while the figure is still on its way.
  void compile(bareMesh(skinMaterial));

  const root = createRoot(canvas);
  const resize = (width: number, height: number) => {
    void root.configure({
      gl: () => renderer,
      frameloop: "demand",
      flat: true,
      dpr: [1, 2],
      camera: { fov: FIELD_OF_VIEW, near: 0.05, far: 30, position: [0, 0.84, 4.6] },
      size: { width, height, top: 0, left: 0 },
    });
  };
  return { canvas, renderer, root, resize, compile };
}

/**
 * Has three ask for a program's uniforms now: at the first picture with it the answer would have to wait
 * for every picture that the graphics card has still to draw.
 */
function askForUniforms(renderer: WebGLRenderer, { material }: Mesh | Sprite): void {
  const known = renderer.properties.get(material);
  if (typeof known !== "object" || known === null || !("currentProgram" in known)) return;
  const program = known.currentProgram as WebGLProgram | undefined; // three's own, and not typed
  program?.getUniforms();
  program?.getAttributes();
}

/**
 * Tells three how pixels are unpacked at first. Else it asks the graphics card, whenever a part of a texture is renewed,
 * and waits for the answer until every picture so far is drawn.
 */
function tellUnpacking({ state }: WebGLRenderer): void {
  const gl = WebGL2RenderingContext;
  for (const name of [gl.UNPACK_ROW_LENGTH, gl.UNPACK_SKIP_PIXELS, gl.UNPACK_SKIP_ROWS]) {
    state.pixelStorei(name, 0);
  }
}
