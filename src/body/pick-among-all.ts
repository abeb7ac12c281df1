import { anchorAtHit } from "@/body/anchor-at-hit";
import type { SkinHit } from "@/body/picker";
import type { Point, Skin } from "@/body/skin";

/**
 * Where a ray first meets a skin from outside, found by trying every triangle: a millisecond or two
 * for a whole figure, and nothing to prepare. For the first taps, until there is a tree.
 *
 * Möller and Trumbore, *Fast, Minimum Storage Ray/Triangle Intersection*, 1997, with culling.
 */
export function pickAmongAll(skin: Skin, origin: Point, direction: Point): SkinHit | null {
  const { positions, triangles } = skin;
  const [ox, oy, oz] = origin;
  const [dx, dy, dz] = direction;
  let nearest = Infinity;
  let found = -1;

  for (let t = 0; t < triangles.length; t += 3) {
    const a = 3 * triangles[t]!;
    const b = 3 * triangles[t + 1]!;
    const c = 3 * triangles[t + 2]!;
    const ax = positions[a]!;
    const ay = positions[a + 1]!;
    const az = positions[a + 2]!;
    const ux = positions[b]! - ax;
    const uy = positions[b + 1]! - ay;
    const uz = positions[b + 2]! - az;
    const vx = positions[c]! - ax;
    const vy = positions[c + 1]! - ay;
    const vz = positions[c + 2]! - az;
    const px = dy * vz - dz * vy;
    const py = dz * vx - dx * vz;
    const pz = dx * vy - dy * vx;
    const area = ux * px + uy * py + uz * pz;
    if (area <= 0) continue; // seen from behind, or edge on
    const sx = ox - ax;
    const sy = oy - ay;
    const sz = oz - az;
    const u = sx * px + sy * py + sz * pz;
    if (u < 0 || u > area) continue;
    const qx = sy * uz - sz * uy;
    const qy = sz * ux - sx * uz;
    const qz = sx * uy - sy * ux;
    const v = dx * qx + dy * qy + dz * qz;
    if (v < 0 || u + v > area) continue;
    const distance = (vx * qx + vy * qy + vz * qz) / area;
    if (distance <= 0 || distance >= nearest) continue;
    nearest = distance;
    found = t / 3;
  }

  if (found < 0) return null;
  const point: Point = [ox + nearest * dx, oy + nearest * dy, oz + nearest * dz];
  return { anchor: anchorAtHit(skin, found, point), point, distance: nearest };
}
