import { useRef } from "react";

import { pointAtAnchor } from "@/body/point-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import type { Spot } from "@/domain/spot";
import type { Place } from "@/domain/place";
import type { Marking } from "@/features/mark/use-draft";

type Begun = { readonly spot: Spot; readonly gesture: string };

/**
 * Moving a spot step by step along the skin. All steps together are one step of undo, and until it is
 * kept the spot can go back to where it was.
 */
export function useMove(posed: PosedFigure, act: Marking["act"]) {
  const begun = useRef<Begun>(null);
  const count = useRef(0);

  return {
    begin(spot: Spot | undefined): void {
      count.current += 1;
      begun.current = spot ? { spot, gesture: `move ${spot.id} ${count.current}` } : null;
    },
    /** @returns how far the spot is from where it was, in metres as the crow flies */
    step(to: Place): number {
      if (!begun.current) return 0;
      const { spot, gesture } = begun.current;
      act({ type: "move", id: spot.id, to, gesture });
      const [x, y, z] = pointAtAnchor(posed.skin, spot.anchor);
      const [toX, toY, toZ] = pointAtAnchor(posed.skin, to.anchor);
      return Math.hypot(toX - x, toY - y, toZ - z);
    },
    /** Puts the spot back where it was. */
    leave(now: Spot): void {
      if (begun.current && !isSame(begun.current.spot.anchor, now.anchor)) act({ type: "undo" });
      begun.current = null;
    },
  };
}

function isSame(one: Anchor, other: Anchor): boolean {
  return (
    one.triangle === other.triangle &&
    one.weights.every((weight, corner) => weight === other.weights[corner])
  );
}
