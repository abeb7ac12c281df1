import { extend, useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { BufferAttribute, BufferGeometry, CircleGeometry, Mesh, ShaderMaterial } from "three";

import type { DrawingMesh } from "@/body/drawing-mesh";
import { paintSkin, skinMaterial, type Theme } from "@/scene/skin-material";

extend({ Mesh });

type FigureMeshProps = {
  readonly mesh: DrawingMesh;
  /** Grows when the mesh has been brought into another shape. */
  readonly version: number;
  readonly theme: Theme;
};

/** The figure's skin as it is drawn, and the soft shadow it stands on. */
export function FigureMesh({ mesh, version, theme }: FigureMeshProps) {
  const invalidate = useThree((state) => state.invalidate);
  const shadow = useMemo(() => makeGroundShadow(), []);
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

  return (
    <>
      <mesh geometry={geometry} material={skinMaterial} frustumCulled={false} />
      <mesh
        geometry={shadow.geometry}
        material={shadow.material}
        rotation={[-Math.PI / 2, 0, 0]}
        position={[0, -0.001, 0.03]}
        scale={[0.42, 0.3, 1]}
      />
    </>
  );
}

/** A dark oval that fades outward, so that the figure stands on something. */
function makeGroundShadow() {
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    vertexShader: /* glsl */ `
      varying vec2 vPlace;
      void main() {
        vPlace = position.xy;
        gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
      }`,
    fragmentShader: /* glsl */ `
      varying vec2 vPlace;
      void main() {
        float fade = clamp(1.0 - length(vPlace), 0.0, 1.0);
        gl_FragColor = vec4(0.0, 0.0, 0.0, 0.34 * fade * fade);
      }`,
  });
  return { geometry: new CircleGeometry(1, 48), material };
}
