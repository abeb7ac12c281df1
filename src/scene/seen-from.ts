import type { PosedFigure } from "@/body/posed-figure";
import type { PlacedSpot } from "@/body/place-spots";
import type { Point } from "@/body/skin";
import { azimuthOf, type View } from "@/scene/views";

/** How far away the eye stands, and how high, in metres: as for a picture of the whole figure. */
const EYE = { distance: 4.5, height: 0.84 };
/** Below so much the skin turns too far away for a marker on it to be read. */
const LEAST_FACING = 0.3;
/** How far behind the skin's surface a spot may seem to lie and still be seen, in metres. */
const SLACK = 0.03;

/** Whether a picture of the whole figure from there shows a spot: it faces the eye and nothing is before it. */
export function isSeenFrom(posed: PosedFigure, { point, normal }: PlacedSpot, view: View): boolean {
  const turn = azimuthOf[view];
  const eye: Point = [EYE.distance * Math.sin(turn), EYE.height, EYE.distance * Math.cos(turn)];
  const [x, y, z] = [eye[0] - point[0], eye[1] - point[1], eye[2] - point[2]];
  const distance = Math.hypot(x, y, z);
  const facing = (x * normal[0] + y * normal[1] + z * normal[2]) / distance;
  if (facing < LEAST_FACING) return false;
  const hit = posed.picker.pick(eye, [-x / distance, -y / distance, -z / distance]);
  return !hit || hit.distance > distance - SLACK;
}

/**
 * The sides from which pictures are needed to see every spot: front and back always, and a side for
 * what neither of them shows.
 */
export function viewsThatShow(posed: PosedFigure, placed: readonly PlacedSpot[]): readonly View[] {
  const hidden = placed.filter(
    (spot) => !isSeenFrom(posed, spot, "front") && !isSeenFrom(posed, spot, "back"),
  );
  const isNeeded = (side: "left" | "right") => hidden.some((spot) => isSeenFrom(posed, spot, side));
  return ["front", "back", ...(["left", "right"] as const).filter(isNeeded)];
}
