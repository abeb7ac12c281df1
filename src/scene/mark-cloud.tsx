import { extend, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import { BufferAttribute, BufferGeometry, Points, Vector2 } from "three";

import { normalAtAnchor } from "@/body/normal-at-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import type { MarkedPlace } from "@/domain/marked-places";
import { qualities } from "@/domain/spot";
import type { Work } from "@/lib/work";
import { inSlices } from "@/scene/in-slices";
import { makeMarkCloudMaterial } from "@/scene/mark-cloud-material";

extend({ Points });

/** From one sign to the next of a mark that has several qualities, in widths of a sign. */
const APART = 0.8;
/** How wide a sign is, in CSS pixels: of some, and of so many that from far they would hide each other. */
const WIDTH = 11;
const MANY = 1000;
const WIDTH_OF_MANY = 6;
/** The kind of a mark of which no quality was said. */
const UNSAID = qualities.length;
/** So many marks are placed before the work may be interrupted. */
const MARKS_AT_ONCE = 500;

type MarkCloudProps = {
  readonly posed: PosedFigure;
  /** How the figure is shaped now: another object after each change. */
  readonly skin: PosedFigure["skin"];
  /** What is marked according to each map. */
  readonly marked: readonly (readonly Pick<MarkedPlace, "anchor" | "qualities">[])[];
};

/**
 * Every mark of many maps as a small sign on the skin, thousands of them in one draw call: one for each quality
 * of a mark. They are points: an instanced square for each was drawn several times slower by software. They are
 * only looked at; the table of places says the same in words.
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
  const [geometry, setGeometry] = useState<BufferGeometry | null>(null);

  useEffect(() => inSlices(cloud(posed, skin, marked), setGeometry), [posed, skin, marked]);
  useEffect(() => {
    invalidate();
    return () => {
      geometry?.dispose();
      invalidate();
    };
  }, [geometry, invalidate]);
  useEffect(() => () => material.dispose(), [material]);
  useEffect(() => {
    const viewport: unknown = material.uniforms["uViewport"]?.value;
    if (viewport instanceof Vector2) viewport.set(size.width, size.height);
    invalidate();
  }, [material, size, invalidate]);

  return (
    geometry && (
      <points geometry={geometry} material={material} frustumCulled={false} renderOrder={1} />
    )
  );
}

/** One point for each sign. */
function* cloud(
  { figure, normals }: PosedFigure,
  { positions }: PosedFigure["skin"],
  marked: MarkCloudProps["marked"],
): Work<BufferGeometry> {
  const skin = { model: figure.model, triangles: figure.triangles, positions };
  const points: number[] = [];
  const outwards: number[] = [];
  const kinds: number[] = [];
  const shifts: number[] = [];
  let placed = 0;
  for (const { anchor, qualities: said } of marked.flat()) {
    const point = pointAtAnchor(skin, anchor);
    const outward = normalAtAnchor(skin, normals, anchor);
    const own = said.length > 0 ? said.map((one) => qualities.indexOf(one)) : [UNSAID];
    for (const [index, kind] of own.entries()) {
      points.push(...point);
      outwards.push(...outward);
      kinds.push(kind);
      shifts.push(APART * (index - (own.length - 1) / 2));
    }
    if (++placed % MARKS_AT_ONCE === 0) yield;
  }
  const geometry = new BufferGeometry();
  const give = (name: string, values: number[], width: number) =>
    geometry.setAttribute(name, new BufferAttribute(new Float32Array(values), width));
  give("position", points, 3);
  give("aOutward", outwards, 3);
  give("aKind", kinds, 1);
  give("aShift", shifts, 1);
  return geometry;
}
