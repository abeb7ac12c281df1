import { BufferAttribute, BufferGeometry, FrontSide, Ray, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";

import { anchorAtHit } from "@/body/anchor-at-hit";
import type { Point, Skin } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";
import { finish, type Work } from "@/lib/work";

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

/** A skin's triangles are sorted in so many parts: neighbours in number are mostly neighbours in space. */
const PARTS = 8;

/**
 * Sorts a skin's triangles into trees of boxes, so that a ray looks at a few of them only.
 *
 * @param skin - is copied where it could change, and never changed itself
 */
export function makePicker(skin: Skin): Picker {
  return finish(pickerSlices(skin));
}

/** The same, in slices. */
export function* pickerSlices(skin: Skin): Work<Picker> {
  const positions = skin.positions.slice();
  const shaped: Skin = { model: skin.model, positions, triangles: skin.triangles };
  const vertices = new BufferAttribute(positions, 3);
  const count = skin.triangles.length / 3;
  const trees: { readonly tree: MeshBVH; readonly first: number }[] = [];
  for (let part = 0; part < PARTS; part++) {
    const first = Math.floor((part * count) / PARTS);
    const end = Math.floor(((part + 1) * count) / PARTS);
    if (first === end) continue;
    yield;
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", vertices);
    geometry.setIndex(new BufferAttribute(skin.triangles.subarray(3 * first, 3 * end), 1));
    // Indirect: else the tree sorts the index in place, and triangle numbers mean nothing any more.
    trees.push({ tree: new MeshBVH(geometry, { indirect: true }), first });
  }
  const ray = new Ray();

  return {
    pick(origin, direction) {
      ray.origin.set(...origin);
      ray.direction.set(...direction);
      let distance = Infinity;
      let triangle = -1;
      for (const { tree, first } of trees) {
        const hit = tree.raycastFirst(ray, FrontSide, 0, distance);
        if (!hit || typeof hit.faceIndex !== "number" || hit.distance >= distance) continue;
        distance = hit.distance;
        triangle = first + hit.faceIndex;
      }
      if (triangle < 0) return null;
      const at = ray.at(distance, new Vector3());
      const point: Point = [at.x, at.y, at.z];
      return { anchor: anchorAtHit(shaped, triangle, point), point, distance };
    },
    nearest(to) {
      let nearest: { readonly triangle: number; readonly point: Vector3 } | null = null;
      let distance = Infinity;
      for (const { tree, first } of trees) {
        const found = tree.closestPointToPoint(new Vector3(...to), undefined, 0, distance);
        if (!found || found.distance >= distance) continue;
        distance = found.distance;
        nearest = { triangle: first + found.faceIndex, point: found.point };
      }
      if (!nearest) throw new Error("the skin has no triangles");
      const { x, y, z } = nearest.point;
      return {
        anchor: anchorAtHit(shaped, nearest.triangle, [x, y, z]),
        point: [x, y, z],
        distance,
      };
    },
    refit(changed) {
      positions.set(changed);
      for (const { tree } of trees) tree.refit();
    },
  };
}
