import { extend, useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useRef, useState } from "react";
import { BufferAttribute, type BufferGeometry, Mesh } from "three";

import type { DrawingMesh } from "@/body/drawing-mesh";
import type { HeatField } from "@/body/heat-field";
import type { HeatLayout } from "@/body/heat-layout";
import { type PosedFigure, splitMeshSlices } from "@/body/posed-figure";
import { disposeHeat, makeHeatMaterial } from "@/scene/heat-material";
import { inSlices } from "@/scene/in-slices";
import { splitGeometry } from "@/scene/skin-geometry";

extend({ Mesh });

type HeatLayerProps = {
  readonly posed: PosedFigure;
  /** How the figure is shaped now: another object after each change. */
  readonly skin: PosedFigure["skin"];
  readonly heat: HeatField;
};

/**
 * How often each place was marked, drawn on the figure's skin. What it means is said beside it: the legend, and
 * the table of places.
 */
export function HeatLayer({ posed, skin, heat }: HeatLayerProps) {
  const invalidate = useThree((state) => state.invalidate);
  const ratio = useThree((state) => state.viewport.dpr);
  const drawn = useRef<Mesh>(null);
  const own = useRef<{ mesh: DrawingMesh; geometry: BufferGeometry }>(null);
  const [isSplit, setIsSplit] = useState(posed.mesh !== null);
  const material = useMemo(() => makeHeatMaterial(heat, ratio), [heat, ratio]);

  useEffect(() => {
    if (isSplit) return;
    return inSlices(splitMeshSlices(posed), () => setIsSplit(true));
  }, [posed, isSplit]);

  useEffect(() => {
    invalidate();
    return () => {
      disposeHeat(material);
      invalidate();
    };
  }, [material, invalidate]);

  // Another shape changes the mesh in place: what the graphics card has of it is made anew.
  useEffect(() => {
    invalidate();
    return () => {
      own.current?.geometry.dispose();
      own.current = null;
    };
  }, [skin, heat, invalidate]);

  useFrame(() => {
    const { mesh } = posed;
    if (!drawn.current || !mesh) return;
    if (own.current?.mesh !== mesh) {
      own.current?.geometry.dispose();
      own.current = { mesh, geometry: heatGeometry(mesh, heat.layout) };
    }
    drawn.current.geometry = own.current.geometry;
  });

  return isSplit && <mesh ref={drawn} material={material} frustumCulled={false} />;
}

/** The skin as it is drawn, each vertex with the square of its quad. */
function heatGeometry(mesh: DrawingMesh, { squares }: HeatLayout): BufferGeometry {
  const geometry = splitGeometry(mesh);
  const own = new Uint16Array(mesh.quadPlaces.length);
  for (let i = 0; i < own.length; i += 3) {
    const from = 3 * (mesh.quadPlaces[i] ?? 0);
    own.set(squares.subarray(from, from + 3), i);
  }
  geometry.setAttribute("square", new BufferAttribute(own, 3));
  geometry.deleteAttribute("paint");
  return geometry;
}
