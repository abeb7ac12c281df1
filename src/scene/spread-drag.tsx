import { CameraControlsImpl } from "@react-three/drei/core/CameraControls";
import { useThree } from "@react-three/fiber";
import { useEffect, useEffectEvent, useRef } from "react";
import { Vector3 } from "three";

import type { SkinHit } from "@/body/picker";
import type { PlacedSpot } from "@/body/place-spots";

type SpreadDragProps = {
  readonly canvas: HTMLCanvasElement;
  readonly selected: PlacedSpot;
  readonly hitAt: (x: number, y: number) => SkinHit | null;
  /** How far the finger has gone from the marker, in metres, and which pull this is. */
  readonly onSpread: (radius: number, pull: number) => void;
};

/** A finger that comes down within so many CSS pixels of the selected marker means the marker. */
const REACH = 24;
/** A tap wanders as much; only what goes farther spreads. */
const SLACK = 8;

/** Dragging outward from the selected marker sets how far its spot spreads; the figure stays still. */
export function SpreadDrag({ canvas, selected, hitAt, onSpread }: SpreadDragProps) {
  const camera = useThree((state) => state.camera);
  const size = useThree((state) => state.size);
  const get = useThree((state) => state.get);
  const pulls = useRef(0);

  const isOnMarker = useEffectEvent((x: number, y: number) => {
    const at = new Vector3(...selected.point).project(camera);
    const dx = ((at.x + 1) / 2) * size.width - x;
    const dy = ((1 - at.y) / 2) * size.height - y;
    return Math.hypot(dx, dy) < REACH;
  });
  const setTurnable = useEffectEvent((isTurnable: boolean) => {
    const { controls } = get();
    if (controls instanceof CameraControlsImpl) controls.enabled = isTurnable;
  });
  const spread = useEffectEvent((x: number, y: number) => {
    const hit = hitAt(x, y);
    if (!hit) return;
    const [px, py, pz] = selected.point;
    const [hx, hy, hz] = hit.point;
    onSpread(Math.hypot(hx - px, hy - py, hz - pz), pulls.current);
  });

  useEffect(() => {
    let from: { readonly id: number; readonly x: number; readonly y: number } | null = null;
    let isPulling = false;

    function place(event: PointerEvent) {
      const box = canvas.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    }
    function start(event: PointerEvent) {
      const { x, y } = place(event);
      if (from || !event.isPrimary || event.button !== 0 || !isOnMarker(x, y)) {
        stop(); // a second finger: the two of them turn and zoom
        return;
      }
      from = { id: event.pointerId, x, y };
      isPulling = false;
      pulls.current += 1;
      setTurnable(false);
    }
    function move(event: PointerEvent) {
      if (event.pointerId !== from?.id) return;
      const { x, y } = place(event);
      isPulling ||= Math.hypot(x - from.x, y - from.y) > SLACK;
      if (isPulling) spread(x, y);
    }
    function stop() {
      if (!from) return;
      from = null;
      setTurnable(true);
    }
    function end(event: PointerEvent) {
      if (event.pointerId === from?.id) stop();
    }

    // In the capture phase: before the camera's own listener has begun to turn the figure.
    canvas.addEventListener("pointerdown", start, { capture: true });
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
    return () => {
      stop();
      canvas.removeEventListener("pointerdown", start, { capture: true });
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
    };
  }, [canvas]);

  return null;
}
