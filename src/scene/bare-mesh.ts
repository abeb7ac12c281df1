import { BufferAttribute, BufferGeometry, type Material, Mesh } from "three";

const geometry = new BufferGeometry();
for (const name of ["position", "normal"]) {
  geometry.setAttribute(name, new BufferAttribute(new Float32Array(0), 3));
}

/**
 * A mesh of no triangles, to have a material's shader made before there is anything to draw with it. It has
 * positions and normals, as a skin has: three makes another shader for a mesh that lacks one of these.
 */
export function bareMesh(material: Material): Mesh {
  return new Mesh(geometry, material);
}
