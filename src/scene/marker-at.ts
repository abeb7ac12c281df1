import { type Camera, Vector3 } from "three";

import type { Picker } from "@/body/picker";
import type { PlacedSpot } from "@/body/place-spots";
import type { SpotId } from "@/domain/spot";

/** A finger covers about this much round the place it means, in CSS pixels: 44 px across. */
const REACH = 22;
/** How far behind the skin's surface a marker may seem to lie and still be seen, in metres. */
const SLACK = 0.03;

/**
 * The marker that a tap means: the nearest one within a finger's reach that the body does not hide.
 *
 * @param x - CSS pixels from the left of a canvas `width` wide; `y` likewise from the top
 */
export function markerAt(
  spots: readonly PlacedSpot[],
  camera: Camera,
  picker: Pick<Picker, "pick">,
  tap: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): SpotId | null {
  const eye = new Vector3().setFromMatrixPosition(camera.matrixWorld);
  let nearest: SpotId | null = null;
  let least = REACH;

  for (const { spot, point } of spots) {
    const onScreen = new Vector3(...point).project(camera);
    if (onScreen.z > 1) continue;
    const x = ((onScreen.x + 1) / 2) * tap.width;
    const y = ((1 - onScreen.y) / 2) * tap.height;
    const away = Math.hypot(x - tap.x, y - tap.y);
    if (away >= least) continue;

    const towards = new Vector3(...point).sub(eye);
    const distance = towards.length();
    towards.divideScalar(distance);
    const hit = picker.pick([eye.x, eye.y, eye.z], [towards.x, towards.y, towards.z]);
    if (hit && hit.distance < distance - SLACK) continue;
    nearest = spot.id;
    least = away;
  }
  return nearest;
}
