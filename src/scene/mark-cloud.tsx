import { extend, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import { BufferAttribute, BufferGeometry, type Camera, Points, Vector2, Vector3 } from "three";

import { facingPoints } from "@/body/facing-points";
import type { PosedFigure } from "@/body/posed-figure";
import type { MarkedPlace } from "@/domain/marked-places";
import { inSlices } from "@/scene/in-slices";
import { drawFromFar, makeMarkCloudMaterial, MARK_WIDTH } from "@/scene/mark-cloud-material";
import { type MarkSigns, markSigns } from "@/scene/mark-signs";

extend({ Points });

/** How wide a sign is, in CSS pixels: of some, and of so many that from far they would hide each other. */
const WIDTH = 11;
const MANY = 1000;
const WIDTH_OF_MANY = 6;
/** Up to this width many marks are one sign each: for one beside the other there is no room. */
const WIDTH_OF_ONE = 8;
/** The height of the figure's middle, in metres: from there on one is far or near. */
const MIDDLE = 0.85;

type MarkCloudProps = {
  readonly posed: PosedFigure;
  /** How the figure is shaped now: another object after each change. */
  readonly skin: PosedFigure["skin"];
  /** What is marked according to each map. */
  readonly marked: readonly (readonly Pick<MarkedPlace, "anchor" | "qualities">[])[];
};

/**
 * Every mark of many maps as small signs on the skin, thousands of them in one draw call: one for each quality of a
 * mark, or where many are seen from far one for each mark. They are points: an instanced square for each was drawn
 * several times slower by software. They are only looked at; the table of places says the same in words.
 */
export function MarkCloud({ posed, skin, marked }: MarkCloudProps) {
  const size = useThree((state) => state.size);
  const invalidate = useThree((state) => state.invalidate);
  const ratio = useThree((state) => state.viewport.dpr);
  const isMany = useMemo(() => marked.flat().length > MANY, [marked]);
  const material = useMemo(
    () => makeMarkCloudMaterial(ratio, [isMany ? WIDTH_OF_MANY : WIDTH, WIDTH]),
    [ratio, isMany],
  );
  const [cloud, setCloud] = useState<Cloud | null>(null);

  useEffect(
    () => inSlices(markSigns(posed, skin, marked), (signs) => setCloud(cloudOf(signs))),
    [posed, skin, marked],
  );
  useEffect(() => {
    invalidate();
    return () => {
      cloud?.geometry.dispose();
      invalidate();
    };
  }, [cloud, invalidate]);
  useEffect(() => () => material.dispose(), [material]);
  useEffect(() => {
    const viewport: unknown = material.uniforms["uViewport"]?.value;
    if (viewport instanceof Vector2) viewport.set(size.width, size.height);
    invalidate();
  }, [material, size, invalidate]);

  if (!cloud) return null;
  const { geometry, show } = cloud;

  /** What looks away from the eye is left out before it is drawn: of thousands that is half the work. */
  function choose(camera: Camera) {
    const eye = new Vector3().setFromMatrixPosition(camera.matrixWorld);
    const distance = Math.hypot(eye.x, eye.y - MIDDLE, eye.z);
    const perMetre = (0.5 * size.height * (camera.projectionMatrix.elements[5] ?? 1)) / distance;
    const isFar = isMany && MARK_WIDTH * perMetre < WIDTH_OF_ONE;
    drawFromFar(material, isFar);
    show([eye.x, eye.y, eye.z], isFar);
  }

  return (
    <points
      geometry={geometry}
      material={material}
      frustumCulled={false}
      renderOrder={-1}
      onBeforeRender={(_renderer, _scene, camera) => choose(camera)}
    />
  );
}

type Cloud = {
  readonly geometry: BufferGeometry;
  /** Has what an eye sees drawn in the next picture: of far marks one sign each. */
  readonly show: (eye: readonly [number, number, number], isFar: boolean) => void;
};

/** One point for each sign. */
function cloudOf({ marks, points, outwards, kinds, all, shifts }: MarkSigns): Cloud {
  const geometry = new BufferGeometry();
  const give = (name: string, values: Float32Array, width: number) =>
    geometry.setAttribute(name, new BufferAttribute(values, width));
  give("position", points, 3);
  give("aKind", kinds, 1);
  give("aAll", all, 1);
  give("aShift", shifts, 1);
  const numbers = new Uint32Array(kinds.length);
  const index = new BufferAttribute(numbers, 1);
  geometry.setIndex(index);
  const show: Cloud["show"] = (eye, isFar) => {
    const count = facingPoints(points, outwards, eye, isFar ? marks : kinds.length, numbers);
    index.needsUpdate = true;
    geometry.setDrawRange(0, count);
  };
  return { geometry, show };
}
