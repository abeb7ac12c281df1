import { extend, useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import {
  BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  Vector2,
} from "three";

import type { PlacedSpot } from "@/body/place-spots";
import { depths } from "@/domain/extent";
import type { Quality, Spot, SpotId } from "@/domain/spot";
import { atlasCell, drawMarkerAtlas } from "@/scene/marker-atlas";
import { makeMarkerMaterial } from "@/scene/marker-material";
import type { MarkerFaces, MarkerSigns } from "@/scene/marker-signs";

extend({ Mesh });

/** Radius in metres of a marker of intensity 0, and what each step of intensity adds. */
const BASE_RADIUS = 0.013;
const RADIUS_PER_STEP = 0.0011;
/** However far the figure is, in CSS pixels. */
const LEAST_RADIUS = 19;
/** A marker of several qualities is larger, so that each can be read. */
const roomFor = (qualityCount: number) => (qualityCount > 1 ? 1.45 : 1);
/** The frame of a finding leaves room for the mark that it agrees with. */
const FRAME_ROOM = 1.55;

type MarkersProps = {
  readonly spots: readonly PlacedSpot[];
  /** Offered, not part of the map: drawn dashed and translucent. */
  readonly ghosts: readonly PlacedSpot[];
  readonly selectedId: SpotId | null;
  readonly signs?: MarkerSigns | undefined;
  /** What is drawn on them instead of the qualities. */
  readonly faces?: MarkerFaces | undefined;
  /** Whether there has been a picture: then shader and faces are made ready before the first spot. */
  readonly isSettled: boolean;
  /** What stands for each quality on a marker, in the person's language. */
  readonly letters: Readonly<Record<Quality, string>>;
};

/** All spots of a map in one draw call. The list beside the canvas says the same in words. */
export function Markers(props: MarkersProps) {
  const { spots, ghosts, selectedId, signs, faces, isSettled, letters } = props;
  const size = useThree((state) => state.size);
  const invalidate = useThree((state) => state.invalidate);
  const material = useMemo(
    () => makeMarkerMaterial(faces ? faces.draw() : drawMarkerAtlas(letters)),
    [faces, letters],
  );
  const geometry = useMemo(
    () => squares(spots, ghosts, selectedId, signs, faces),
    [spots, ghosts, selectedId, signs, faces],
  );

  useEffect(() => () => material.dispose(), [material]);
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => {
    const viewport: unknown = material.uniforms["uViewport"]?.value;
    if (viewport instanceof Vector2) viewport.set(size.width, size.height);
    invalidate();
  }, [material, size, invalidate]);

  return (
    <mesh
      geometry={geometry}
      material={material}
      frustumCulled={false}
      renderOrder={2}
      visible={isSettled || spots.length + ghosts.length > 0}
    />
  );
}

/** One square for each marker; ghosts first, so that what is marked lies over them. */
export function squares(
  marked: readonly PlacedSpot[],
  ghosts: readonly PlacedSpot[],
  selectedId: SpotId | null,
  signs?: MarkerSigns,
  faces?: MarkerFaces,
): InstancedBufferGeometry {
  const spots = [...ghosts, ...marked];
  const sizeOf = ({ id, qualities }: Spot) =>
    signs?.framed.has(id) && signs.agreed.has(id)
      ? FRAME_ROOM
      : roomFor(faces ? 1 : qualities.length);
  const geometry = new InstancedBufferGeometry();
  const corners = new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]);
  geometry.setAttribute("position", new BufferAttribute(corners, 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  // Without spots one marker of no size is drawn: so the graphics card has made all ready for the first.
  geometry.instanceCount = Math.max(1, spots.length);

  const perSpot = (
    name: string,
    width: number,
    valuesOf: (placed: PlacedSpot, index: number) => number[],
  ) => {
    const values = new Float32Array(Math.max(1, spots.length) * width);
    values.set(spots.flatMap(valuesOf));
    geometry.setAttribute(name, new InstancedBufferAttribute(values, width));
  };
  perSpot("aPoint", 3, ({ point }) => [...point]);
  perSpot("aNormal", 3, ({ normal }) => [...normal]);
  perSpot("aRadius", 1, ({ spot }) => [
    (BASE_RADIUS + RADIUS_PER_STEP * (spot.intensity ?? 0)) * sizeOf(spot),
  ]);
  perSpot("aLeastRadius", 1, ({ spot }) => [LEAST_RADIUS * sizeOf(spot)]);
  perSpot("aCell", 1, ({ spot }) => [faces ? faces.cellOf(spot) : atlasCell(spot.qualities)]);
  perSpot("aDepth", 1, ({ spot }) => [spot.depth === null ? 0 : depths.indexOf(spot.depth) + 1]);
  perSpot("aFlags", 1, ({ spot }) => [Number(spot.isMain) + 2 * Number(spot.isToAvoid)]);
  perSpot("aIsSelected", 1, ({ spot }) => [spot.id === selectedId ? 1 : 0]);
  perSpot("aIsGhost", 1, (_placed, index) => [index < ghosts.length ? 1 : 0]);
  perSpot("aSigns", 1, ({ spot: { id } }) => [
    (signs?.framed.has(id) ? 1 : 0) + (signs?.agreed.has(id) ? 2 : 0),
  ]);
  return geometry;
}
