import { extend } from "@react-three/fiber";
import { useMemo } from "react";
import { CircleGeometry, Mesh, ShaderMaterial } from "three";

extend({ Mesh });

/** The soft shadow that the figure stands on. */
export function GroundShadow() {
  const { geometry, material } = useMemo(() => makeGroundShadow(), []);
  return (
    <mesh
      geometry={geometry}
      material={material}
      rotation={[-Math.PI / 2, 0, 0]}
      position={[0, -0.001, 0.03]}
      scale={[0.42, 0.3, 1]}
    />
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
