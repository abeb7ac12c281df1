import { BufferAttribute, BufferGeometry, FrontSide, Ray, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";

import { anchorAtHit } from "@/body/anchor-at-hit";
import type { Point, Skin } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";

/** Where a ray meets the skin. */
export type SkinHit = {
  readonly anchor: Anchor;
  /** In metres. */
  readonly point: Point;
  /** Metres from the ray's origin, if its direction has unit length. */
  readonly distance: number;
};

/** Finds where rays meet one skin. */
export type Picker = {
  /** The first place where a ray meets the skin from outside, or null. */
  readonly pick: (origin: Point, direction: Point) => SkinHit | null;
  /** The place of the skin that is nearest to a point, as the crow flies. */
  readonly nearest: (point: Point) => SkinHit;
  /** Follows a change of shape: new positions of the same vertices, in metres. */
  readonly refit: (positions: Float32Array) => void;
};

/**
 * Sorts a skin's triangles into a tree of boxes, so that a ray looks at a few of them only.
 *
 * @param skin - is copied where it could change, and never changed itself
 */
export function makePicker(skin: Skin): Picker {
  const positions = skin.positions.slice();
  const shaped: Skin = { model: skin.model, positions, triangles: skin.triangles };
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(skin.triangles, 1));
  // Indirect: else the tree sorts the index in place, and triangle numbers mean nothing any more.
  const tree = new MeshBVH(geometry, { indirect: true });
  const ray = new Ray();

  return {
    pick(origin, direction) {
      ray.origin.set(...origin);
      ray.direction.set(...direction);
      const hit = tree.raycastFirst(ray, FrontSide);
      if (!hit || typeof hit.faceIndex !== "number") return null;
      const point: Point = [hit.point.x, hit.point.y, hit.point.z];
      return { anchor: anchorAtHit(shaped, hit.faceIndex, point), point, distance: hit.distance };
    },
    nearest(to) {
      const found = tree.closestPointToPoint(new Vector3(...to));
      if (!found) throw new Error("the skin has no triangles");
      const point: Point = [found.point.x, found.point.y, found.point.z];
      return {
        anchor: anchorAtHit(shaped, found.faceIndex, point),
        point,
        distance: found.distance,
      };
    },
    refit(changed) {
      positions.set(changed);
      tree.refit();
    },
  };
}
