import { extend, useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { BufferAttribute, BufferGeometry, Mesh } from "three";

import type { DrawingMesh } from "@/body/drawing-mesh";
import { paintSkin, skinMaterial, type Theme } from "@/scene/skin-material";

extend({ Mesh });

type FigureMeshProps = {
  readonly mesh: DrawingMesh;
  /** Grows when the mesh has been brought into another shape. */
  readonly version: number;
  readonly theme: Theme;
};

/** The figure's skin as it is drawn. */
export function FigureMesh({ mesh, version, theme }: FigureMeshProps) {
  const invalidate = useThree((state) => state.invalidate);
  const geometry = useMemo(() => {
    const made = new BufferGeometry();
    made.setAttribute("position", new BufferAttribute(mesh.positions, 3));
    made.setAttribute("normal", new BufferAttribute(mesh.normals, 3));
    made.setAttribute("paint", new BufferAttribute(mesh.paint, 4, true));
    made.setAttribute("quadPlace", new BufferAttribute(mesh.quadPlaces, 3));
    made.setIndex(new BufferAttribute(mesh.triangles, 1));
    return made;
  }, [mesh]);
  useEffect(() => () => geometry.dispose(), [geometry]);

  useEffect(() => {
    for (const name of ["position", "normal"] as const) {
      const attribute = geometry.getAttribute(name);
      if (attribute instanceof BufferAttribute) attribute.needsUpdate = true;
    }
    invalidate();
  }, [geometry, version, invalidate]);

  useEffect(() => {
    paintSkin(theme);
    invalidate();
  }, [theme, invalidate]);

  return <mesh geometry={geometry} material={skinMaterial} frustumCulled={false} />;
}
