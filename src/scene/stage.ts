import { createRoot, type ReconcilerRoot } from "@react-three/fiber";
import { BufferGeometry, Mesh, PerspectiveCamera, Scene, WebGLRenderer } from "three";

import { FIELD_OF_VIEW } from "@/scene/field-of-view";
import { skinMaterial } from "@/scene/skin-material";

/** The one canvas of the app with its React Three Fiber root; screens borrow it in turn. */
export type Stage = {
  readonly canvas: HTMLCanvasElement;
  readonly root: ReconcilerRoot<HTMLCanvasElement>;
  /** Fits the drawing buffer to so many CSS pixels. */
  readonly resize: (width: number, height: number) => void;
};

/** Whether this device draws fast enough for four times the triangles: not if by software alone. */
export function allowsFinerMesh(): boolean {
  const context = theStage()?.canvas.getContext("webgl2");
  const names = context?.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = names && context?.getParameter(names.UNMASKED_RENDERER_WEBGL);
  const isSoftware = typeof name !== "string" || /swiftshader|llvmpipe|software/i.test(name);
  return !isSoftware && navigator.hardwareConcurrency >= 4;
}

let stage: Stage | null | undefined;

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
  // The driver compiles the figure's shader while the figure is still on its way.
  const scene = new Scene();
  scene.add(new Mesh(new BufferGeometry(), skinMaterial));
  renderer.compile(scene, new PerspectiveCamera());

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
  return { canvas, root, resize };
}
