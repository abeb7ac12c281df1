import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";

import type { Skin } from "@/body/skin";
import { vertexNormals } from "@/body/vertex-normals";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const OCCLUSION_RAYS = 160;
const OCCLUSION_REACH = 0.3;
const SIGHT_RAYS = 300;

/** Light on the first `count` vertices of a skin. */
export type Light = {
  /** How open the surroundings are: 1 nothing near, 0 enclosed. */
  readonly openness: Float32Array;
  /** The share of the hemisphere from which the vertex is seen from far away. */
  readonly visibility: Float32Array;
};

/**
 * Bakes ambient occlusion, and what can be seen from outside, by casting rays from each vertex.
 */
export function bakeLight(skin: Skin, count: number): Light {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.from(skin.positions), 3));
  geometry.setIndex(new BufferAttribute(Uint16Array.from(skin.triangles), 1));
  const bvh = new MeshBVH(geometry, { indirect: true });
  const normals = vertexNormals(skin);

  const ray = new Ray();
  const normal = new Vector3();
  const across = new Vector3();
  const along = new Vector3();
  /** Sums what each ray of a spiral over the hemisphere meets; `meet` gets the distance. */
  function cast(
    vertex: number,
    rays: number,
    { lift, reach, isCosine }: { lift: number; reach: number; isCosine: boolean },
    meet: (distance: number) => number,
  ): number {
    normal.fromArray(normals, 3 * vertex);
    across.set(Math.abs(normal.x) < 0.9 ? 1 : 0, Math.abs(normal.x) < 0.9 ? 0 : 1, 0);
    across.cross(normal).normalize();
    along.copy(normal).cross(across);
    ray.origin.fromArray(skin.positions, 3 * vertex).addScaledVector(normal, lift);
    let sum = 0;
    for (let i = 0; i < rays; i++) {
      const share = (i + 0.5) / rays;
      const height = isCosine ? Math.sqrt(1 - share) : share;
      const radius = Math.sqrt(1 - height * height);
      ray.direction
        .set(0, 0, 0)
        .addScaledVector(across, radius * Math.cos(i * GOLDEN_ANGLE))
        .addScaledVector(along, radius * Math.sin(i * GOLDEN_ANGLE))
        .addScaledVector(normal, height);
      const hit = bvh.raycastFirst(ray, DoubleSide, 0, reach);
      if (hit) sum += meet(hit.distance);
    }
    return sum / rays;
  }

  const near = { lift: 6e-4, reach: OCCLUSION_REACH, isCosine: true };
  const far = { lift: 2e-4, reach: Infinity, isCosine: false };
  const openness = new Float32Array(count);
  const visibility = new Float32Array(count);
  for (let v = 0; v < count; v++) {
    openness[v] = 1 - cast(v, OCCLUSION_RAYS, near, (distance) => 1 - distance / OCCLUSION_REACH);
    visibility[v] = 1 - cast(v, SIGHT_RAYS, far, () => 1);
  }
  return { openness, visibility };
}
