import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { Mesh, Scene, Vector2 } from "three";

import { placeSpots } from "@/body/place-spots";
import type { PosedFigure } from "@/body/posed-figure";
import type { Quality, Spot } from "@/domain/spot";
import { inSlices } from "@/scene/in-slices";
import { drawMarkerAtlas } from "@/scene/marker-atlas";
import { makeMarkerMaterial } from "@/scene/marker-material";
import { squares } from "@/scene/markers";
import { makeOtherSkin } from "@/scene/other-skin";
import { makeOtherExtents } from "@/scene/show-extents";
import { skinMaterial } from "@/scene/skin-material";
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
  const otherSkin = useMemo(() => makeOtherSkin(posed), [posed]);
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
  useEffect(() => () => otherSkin.dispose(), [otherSkin]);
  useEffect(() => {
    invalidate();
    return () => invalidate(); // the figure is drawn without it then
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
    const viewport: unknown = material.uniforms["uViewport"]?.value;
    if (viewport instanceof Vector2) viewport.set(size.width, size.height);
    extents.drawWith(() => {
      scene.figure.geometry = otherSkin.geometry();
      scene.markers.visible = spots.length > 0;
      gl.render(scene.all, camera);
    });
    copy(gl.domElement, paper);
    gl.render(first, camera);
  }, 1); // from 1 up nothing else draws the scene

  return null;
}

/** Copies what was just drawn, before the browser clears it. */
function copy(canvas: HTMLCanvasElement, paper: HTMLCanvasElement): void {
  const { width, height } = canvas;
  const context = paper.getContext("2d");
  if (!context || width === 0 || height === 0) return;
  if (paper.width !== width || paper.height !== height) {
    paper.width = width;
    paper.height = height;
  }
  context.clearRect(0, 0, width, height);
  context.drawImage(canvas, 0, 0);
}
