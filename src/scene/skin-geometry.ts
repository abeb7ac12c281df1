import { BufferAttribute, BufferGeometry, Sphere, Vector3 } from "three";

import type { DrawingMesh } from "@/body/drawing-mesh";
import type { PosedFigure } from "@/body/posed-figure";

/** Holds every shape, in metres. Three would measure 13,380 vertices to sort one mesh. */
const BOUNDS = new Sphere(new Vector3(0, 0.85, 0), 1.2);

/** The skin by its own vertices, as it is drawn while nothing is shown on it. */
export function wholeGeometry({ figure, skin, normals }: PosedFigure): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(skin.positions, 3));
  geometry.setAttribute("normal", new BufferAttribute(normals, 3));
  geometry.setAttribute("paint", new BufferAttribute(figure.paint, 4, true));
  geometry.setIndex(new BufferAttribute(figure.triangles, 1));
  geometry.boundingSphere = BOUNDS.clone();
  return geometry;
}

/** The skin split into its quads, in which extents and regions are shown. */
export function splitGeometry(mesh: DrawingMesh): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(mesh.positions, 3));
  geometry.setAttribute("normal", new BufferAttribute(mesh.normals, 3));
  geometry.setAttribute("paint", new BufferAttribute(mesh.paint, 4, true));
  geometry.setAttribute("quadPlace", new BufferAttribute(mesh.quadPlaces, 3));
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1));
  geometry.boundingSphere = BOUNDS.clone();
  return geometry;
}
