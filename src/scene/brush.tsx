import { useThree } from "@react-three/fiber";
import { useEffect, useEffectEvent } from "react";

import { SLOPE } from "@/scene/field-of-view";
import type { SkinHit } from "@/body/picker";
import type { PosedFigure } from "@/body/posed-figure";
import type { Stroke } from "@/domain/extent";
import { simplifyPath } from "@/domain/simplify-path";
import type { Spot } from "@/domain/spot";
import { beginStroke, type LiveStroke } from "@/scene/show-extents";

/** What paints: on or off, and how broad, in millimetres along the skin. */
export type BrushTip = Pick<Stroke, "mode" | "radius">;

type BrushProps = {
  readonly canvas: HTMLCanvasElement;
  readonly posed: PosedFigure;
  /** Whose extent is painted. */
  readonly spot: Spot;
  readonly tip: BrushTip;
  readonly hitAt: (x: number, y: number) => SkinHit | null;
  readonly onStroke: (stroke: Stroke) => void;
  /** A second finger has come: nothing of the stroke begun is kept. */
  readonly onDropped: () => void;
};

/** Touches are no farther apart than so many radii, however quick the hand: no gaps, even edges. */
const LONGEST_STEP = 0.35;

/** Paints with one finger, the mouse or a pen while it is there; two fingers still turn and zoom. */
export function Brush({ canvas, posed, spot, tip, hitAt, onStroke, onDropped }: BrushProps) {
  const invalidate = useThree((state) => state.invalidate);
  const size = useThree((state) => state.size);
  const begin = useEffectEvent(() => beginStroke(posed, spot));
  const finish = useEffectEvent((hits: readonly SkinHit[]) => {
    const path = simplifyPath(hits, tip.radius);
    if (path.length > 0) onStroke({ ...tip, path });
  });
  const drop = useEffectEvent(onDropped);
  const touch = useEffectEvent((live: LiveStroke, hits: SkinHit[], x: number, y: number) => {
    const box = canvas.getBoundingClientRect();
    const hit = hitAt(x - box.left, y - box.top);
    if (!hit) return;
    hits.push(hit);
    live.touch({ ...spot, anchor: hit.anchor }, tip.radius, tip.mode);
    invalidate();
  });
  const stepsOver = useEffectEvent((pixels: number, distance: number) => {
    const pixelsPerMetre = size.height / (2 * distance * SLOPE);
    const longest = Math.max(1, LONGEST_STEP * (tip.radius / 1000) * pixelsPerMetre);
    return Math.ceil(pixels / longest);
  });

  useEffect(() => {
    const fingers = new Set<number>();
    let live: LiveStroke | null = null;
    let hits: SkinHit[] = [];
    let last = { x: 0, y: 0 };

    function start(event: PointerEvent) {
      fingers.add(event.pointerId);
      if (fingers.size > 1) {
        if (live) drop();
        live = null;
        return;
      }
      if (event.button !== 0) return;
      live = begin();
      hits = [];
      last = { x: event.clientX, y: event.clientY };
      touch(live, hits, last.x, last.y);
    }
    function move(event: PointerEvent) {
      if (!live || !fingers.has(event.pointerId)) return;
      const dx = event.clientX - last.x;
      const dy = event.clientY - last.y;
      const steps = stepsOver(Math.hypot(dx, dy), hits.at(-1)?.distance ?? 1);
      for (let step = 1; step <= steps; step++) {
        touch(live, hits, last.x + (dx * step) / steps, last.y + (dy * step) / steps);
      }
      last = { x: event.clientX, y: event.clientY };
    }
    function end(event: PointerEvent) {
      if (!fingers.delete(event.pointerId) || !live) return;
      live = null;
      if (event.type === "pointerup") finish(hits);
      else drop();
    }

    canvas.addEventListener("pointerdown", start);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
    return () => {
      canvas.removeEventListener("pointerdown", start);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
    };
  }, [canvas]);

  return null;
}
