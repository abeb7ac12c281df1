import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import { type BufferGeometry, Mesh, Scene, Vector2 } from "three";

import { placeSpots } from "@/body/place-spots";
import { type PosedFigure, splitMesh } from "@/body/posed-figure";
import type { Quality, Spot } from "@/domain/spot";
import { inSlices } from "@/scene/in-slices";
import { drawMarkerAtlas } from "@/scene/marker-atlas";
import { makeMarkerMaterial } from "@/scene/marker-material";
import { squares } from "@/scene/markers";
import { makeOtherExtents } from "@/scene/show-extents";
import { splitGeometry, wholeGeometry } from "@/scene/skin-geometry";
import { showsInQuads, skinMaterial } from "@/scene/skin-material";
import { readyToShow } from "@/scene/warm-up";

type MirrorViewProps = {
  /** Where the second view is copied to. */
  readonly paper: HTMLCanvasElement;
  readonly posed: PosedFigure;
  /** How the figure is shaped now. */
  readonly skin: PosedFigure["skin"];
  readonly spots: readonly Spot[];
  /** What stands for each quality on a marker, in the person's language. */
  readonly letters: Readonly<Record<Quality, string>>;
};

/**
 * A second view of the figure with other spots, from where the first one is looked at: one camera, so the
 * two cannot come apart. The app has one WebGL context; this draws with it before each picture of the
 * figure itself, and copies what it drew to a canvas of its own.
 */
export function MirrorView({ paper, posed, skin, spots, letters }: MirrorViewProps) {
  const invalidate = useThree((state) => state.invalidate);
  const material = useMemo(() => makeMarkerMaterial(drawMarkerAtlas(letters)), [letters]);
  const extents = useMemo(() => makeOtherExtents(posed), [posed]);
  const drawn = useRef<{ skin: PosedFigure["skin"]; isSplit: boolean; geometry: BufferGeometry }>(
    null,
  );
  const scene = useMemo(() => {
    const { normals } = posed; // of the same moment as the skin
    const placed = placeSpots(skin, normals, spots);
    const markers = new Mesh(squares(placed, [], null), material);
    markers.renderOrder = 2;
    markers.frustumCulled = false;
    const figure = new Mesh(undefined, skinMaterial);
    figure.frustumCulled = false;
    return { figure, markers, all: new Scene().add(figure, markers) };
  }, [posed, skin, spots, material]);

  useEffect(() => () => material.dispose(), [material]);
  useEffect(() => () => scene.markers.geometry.dispose(), [scene]);
  useEffect(() => () => extents.dispose(), [extents]);
  useEffect(() => {
    invalidate();
    return () => {
      drawn.current?.geometry.dispose();
      drawn.current = null;
      invalidate(); // what was drawn last is then the figure itself
    };
  }, [scene, invalidate]);

  useEffect(() => {
    let stop: () => void = () => undefined;
    let isWanted = true;
    void lay();
    async function lay() {
      if (spots.some(({ extent }) => extent !== null)) await readyToShow(posed, "SHOWS_EXTENTS");
      if (isWanted) stop = inSlices(extents.lay(spots), () => invalidate());
    }
    return () => {
      isWanted = false;
      stop();
    };
  }, [posed, skin, spots, extents, invalidate]);

  useFrame(({ gl, scene: first, camera, size }) => {
    const context = paper.getContext("2d");
    const { width, height } = gl.domElement;
    if (context && width > 0 && height > 0) {
      if (paper.width !== width || paper.height !== height) {
        paper.width = width;
        paper.height = height;
      }
      const viewport: unknown = material.uniforms["uViewport"]?.value;
      if (viewport instanceof Vector2) viewport.set(size.width, size.height);
      extents.drawWith(() => {
        scene.figure.geometry = geometry();
        scene.markers.visible = spots.length > 0;
        gl.render(scene.all, camera);
      });
      context.clearRect(0, 0, width, height);
      context.drawImage(gl.domElement, 0, 0);
    }
    gl.render(first, camera);
  }, 1); // from 1 up nothing else draws the scene

  return null;

  /** As the figure itself is drawn: whole as long as nothing is shown on it. */
  function geometry(): BufferGeometry {
    const isSplit = posed.mesh?.isFiner === true || showsInQuads();
    const known = drawn.current;
    if (known?.skin === skin && known.isSplit === isSplit) return known.geometry;
    known?.geometry.dispose();
    const made = isSplit ? splitGeometry(splitMesh(posed)) : wholeGeometry(posed);
    drawn.current = { skin, isSplit, geometry: made };
    return made;
  }
}
