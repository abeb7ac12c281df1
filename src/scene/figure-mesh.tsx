import { extend, useFrame, useThree } from "@react-three/fiber";
import { memo, useEffect, useRef } from "react";
import { BufferAttribute, type BufferGeometry, Mesh } from "three";

import type { DrawingMesh } from "@/body/drawing-mesh";
import { type PosedFigure, splitMesh } from "@/body/posed-figure";
import { splitGeometry, wholeGeometry } from "@/scene/skin-geometry";
import { paintSkin, showsInQuads, skinMaterial, type Theme } from "@/scene/skin-material";

extend({ Mesh });

type FigureMeshProps = {
  readonly posed: PosedFigure;
  /** Grows when the figure has been brought into another shape or a finer mesh. */
  readonly version: number;
  readonly theme: Theme;
};

/**
 * The figure's skin as it is drawn: by its own vertices while it is bare, for a fourth of the work, and
 * split into its quads as soon as something is shown in them.
 */
export const FigureMesh = memo(function FigureMesh({ posed, version, theme }: FigureMeshProps) {
  const invalidate = useThree((state) => state.invalidate);
  const drawn = useRef<Mesh>(null);
  const whole = useRef<BufferGeometry>(null);
  const split = useRef<{ mesh: DrawingMesh; geometry: BufferGeometry; version: number }>(null);

  useFrame(() => {
    if (!drawn.current) return;
    if (!posed.mesh?.isFiner && !showsInQuads()) {
      whole.current ??= wholeGeometry(posed);
      drawn.current.geometry = whole.current;
      return;
    }
    const mesh = splitMesh(posed);
    if (split.current?.mesh !== mesh) {
      split.current?.geometry.dispose();
      split.current = { mesh, geometry: splitGeometry(mesh), version };
    }
    if (split.current.version !== version) {
      split.current.version = version;
      renew(split.current.geometry, mesh);
    }
    drawn.current.geometry = split.current.geometry;
  });

  useEffect(() => {
    if (whole.current)
      renew(whole.current, { positions: posed.skin.positions, normals: posed.normals });
    invalidate();
  }, [posed, version, invalidate]);

  useEffect(
    () => () => {
      whole.current?.dispose();
      split.current?.geometry.dispose();
      whole.current = split.current = null;
    },
    [posed],
  );

  useEffect(() => {
    paintSkin(theme);
    invalidate();
  }, [theme, invalidate]);

  return <mesh ref={drawn} material={skinMaterial} frustumCulled={false} />;
});

/** Has a geometry's vertices taken to the graphics card again. */
function renew(
  geometry: BufferGeometry,
  { positions, normals }: Pick<DrawingMesh, "positions" | "normals">,
): void {
  for (const [name, values] of [
    ["position", positions],
    ["normal", normals],
  ] as const) {
    const attribute = geometry.getAttribute(name);
    if (!(attribute instanceof BufferAttribute)) continue;
    attribute.array = values;
    attribute.needsUpdate = true;
  }
}
