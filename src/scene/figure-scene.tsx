import { useFrame, useThree } from "@react-three/fiber";
import { type Ref, useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { Vector3 } from "three";

import type { Figure } from "@/body/figure";
import type { LazyPicker } from "@/body/lazy-picker";
import type { PlacedSpot } from "@/body/place-spots";
import type { Anchor } from "@/domain/anchor";
import type { Quality, SpotId } from "@/domain/spot";
import { CameraRig, type FigureView } from "@/scene/camera-rig";
import { FigureMesh } from "@/scene/figure-mesh";
import { markerAt } from "@/scene/marker-at";
import { Markers } from "@/scene/markers";
import type { Theme } from "@/scene/skin-material";
import { useCleanTap } from "@/scene/use-clean-tap";

export type FigureSceneProps = {
  readonly canvas: HTMLCanvasElement;
  readonly figure: Figure;
  /** One unit normal per vertex, 3 · V. */
  readonly normals: Float32Array;
  readonly picker: LazyPicker;
  readonly spots: readonly PlacedSpot[];
  readonly selectedId: SpotId | null;
  readonly letters: Readonly<Record<Quality, string>>;
  readonly theme: Theme;
  readonly viewRef: Ref<FigureView>;
  /** Without handlers the figure is read-only: it can still be turned. */
  readonly onTapSkin?: ((anchor: Anchor) => void) | undefined;
  readonly onTapMarker?: ((id: SpotId) => void) | undefined;
  /** The first picture is on the screen. */
  readonly onDrawn?: (() => void) | undefined;
};

/** What is inside the canvas: figure, markers, camera, and what a tap on them means. */
export function FigureScene(props: FigureSceneProps) {
  const { canvas, figure, normals, picker, spots, selectedId, letters, theme, viewRef } = props;
  const { onTapSkin, onTapMarker, onDrawn } = props;
  const camera = useThree((state) => state.camera);
  const size = useThree((state) => state.size);
  const invalidate = useThree((state) => state.invalidate);
  const hasDrawn = useRef(false);

  useFrame(() => {
    if (hasDrawn.current) return;
    hasDrawn.current = true;
    // Once this frame is with the graphics card, the processor is free to make tapping ready.
    setTimeout(() => {
      picker.prepare();
      onDrawn?.();
    });
  });

  // After a lost context three restores its objects, but nothing would ask for a picture.
  useEffect(() => {
    const redraw = () => invalidate();
    canvas.addEventListener("webglcontextrestored", redraw);
    return () => canvas.removeEventListener("webglcontextrestored", redraw);
  }, [canvas, invalidate]);

  useCleanTap(canvas, (x, y) => {
    camera.updateMatrixWorld();
    if (onTapMarker) {
      const id = markerAt(spots, camera, picker, { x, y, ...size });
      if (id !== null) {
        onTapMarker(id);
        return;
      }
    }
    if (!onTapSkin) return;
    const eye = new Vector3().setFromMatrixPosition(camera.matrixWorld);
    const far = new Vector3((x / size.width) * 2 - 1, 1 - (y / size.height) * 2, 0.5);
    const direction = far.unproject(camera).sub(eye).normalize();
    const hit = picker.pick([eye.x, eye.y, eye.z], [direction.x, direction.y, direction.z]);
    // At once, not when React finds time: a tap is answered by the next picture.
    if (hit) flushSync(() => onTapSkin(hit.anchor));
  });

  return (
    <>
      <CameraRig viewRef={viewRef} />
      <FigureMesh figure={figure} normals={normals} theme={theme} />
      <Markers spots={spots} selectedId={selectedId} letters={letters} />
    </>
  );
}
