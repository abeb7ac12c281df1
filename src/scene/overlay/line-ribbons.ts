import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  Vector3,
} from "three";

import { normalAtAnchor } from "@/body/normal-at-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { Picker } from "@/body/picker";
import type { PosedFigure } from "@/body/posed-figure";
import { regionAtAnchor } from "@/body/region-at-anchor";
import { regionCentre } from "@/body/region-centre";
import type { Point } from "@/body/skin";
import { skinPath } from "@/body/skin-path";
import { type FascialLine, fascialLines, type LinePlace, linePlaces } from "@/domain/fascial-lines";
import { runWhenIdle } from "@/scene/run-when-idle";

/** Half the breadth of a ribbon, and how far it stands out from the skin, in metres. */
const HALF_WIDTH = 0.0045;
const LIFT = 0.003;
/** Of a line that dissections do not bear out in full, every so many points are left out. */
const DASH = 3;
/** How often the way is drawn tighter; more makes no difference to be seen. */
const ROUNDS = 3;

const colours: Readonly<Record<FascialLine["evidence"]["grade"], string>> = {
  strong: "#0f5f5c",
  partial: "#3d6f9e",
  none: "#8a5a1c",
  unexamined: "#6b6259",
};

/**
 * A myofascial line on both sides as ribbons over the skin: whole where the dissection evidence is
 * strong, broken where it is not. Works in small portions, for finding the places takes a while.
 */
export async function makeLineRibbons(posed: PosedFigure, id: string): Promise<Group> {
  const group = new Group();
  const line = fascialLines.find((candidate) => candidate.id === id);
  if (!line) return group;

  const material = new MeshBasicMaterial({
    color: colours[line.evidence.grade],
    side: DoubleSide,
    transparent: true,
    opacity: 0.85,
  });
  const { figure, skin } = posed;
  const picker = await posed.picker.prepare(runWhenIdle);
  for (const start of ["left", "right"] as const) {
    const regions = linePlaces(line, start);
    const places: Point[] = [];
    for (const { region, side } of regions) {
      places.push(pointAtAnchor(skin, regionCentre(figure, region, side)));
      await breath();
    }
    for (let round = 0; round < ROUNDS; round++) straighten(posed, picker, regions, places);
    const path = skinPath(picker, places);
    await breath();
    const geometry = ribbon(posed, picker, path, line.evidence.grade !== "strong");
    group.add(new Mesh(geometry, material));
    await breath();
  }
  return group;
}

/**
 * Draws the way tighter: a place moves half way between its neighbours if that is still in its region,
 * for the middle of a broad region need not be where a line crosses it.
 */
function straighten(
  { figure }: PosedFigure,
  picker: Picker,
  regions: readonly LinePlace[],
  places: Point[],
): void {
  for (let i = 1; i < places.length - 1; i++) {
    const before = places[i - 1];
    const after = places[i + 1];
    if (!before || !after) continue;
    const middle: Point = [
      (before[0] + after[0]) / 2,
      (before[1] + after[1]) / 2,
      (before[2] + after[2]) / 2,
    ];
    const { anchor, point } = picker.nearest(middle);
    const { region, side } = regionAtAnchor(figure, anchor);
    if (region === regions[i]?.region && side === regions[i]?.side) places[i] = point;
  }
}

/** Lets the browser do what is waiting, such as answering a finger. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function ribbon(
  posed: PosedFigure,
  picker: Picker,
  path: readonly Point[],
  isBroken: boolean,
): BufferGeometry {
  const positions = new Float32Array(6 * path.length);
  const indices: number[] = [];
  const along = new Vector3();
  const across = new Vector3();
  const normal = new Vector3();
  for (const [i, [x, y, z]] of path.entries()) {
    const before = path[Math.max(0, i - 1)] ?? [x, y, z];
    const after = path[Math.min(path.length - 1, i + 1)] ?? [x, y, z];
    const { anchor } = picker.nearest([x, y, z]);
    normal.set(...normalAtAnchor(posed.skin, posed.normals, anchor));
    along.set(after[0] - before[0], after[1] - before[1], after[2] - before[2]);
    across.crossVectors(along, normal).normalize().multiplyScalar(HALF_WIDTH);
    const lifted = normal.multiplyScalar(LIFT);
    const ends = [1, -1].flatMap((side) => [
      x + lifted.x + side * across.x,
      y + lifted.y + side * across.y,
      z + lifted.z + side * across.z,
    ]);
    positions.set(ends, 6 * i);
    if (i > 0 && !(isBroken && Math.floor(i / DASH) % 2 === 1)) {
      indices.push(2 * i - 2, 2 * i - 1, 2 * i, 2 * i - 1, 2 * i + 1, 2 * i);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  geometry.setIndex(indices);
  return geometry;
}
