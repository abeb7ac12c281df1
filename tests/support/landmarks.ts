import { readFileSync } from "node:fs";

import { makePicker } from "@/body/picker";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { Point } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";

import { realFigure } from "./real-figure";

const views = ["front", "back", "left", "right", "above", "below", "medial"] as const;
export type View = (typeof views)[number];

/** One place that anatomy names, and how to point at it on any shape (`docs/regions.md`). */
export type Landmark = {
  readonly name: string;
  readonly side: "left" | "right" | "midline";
  readonly view: View;
  /** A reference point, and how far from it towards two others; beyond 1 is past them. */
  readonly from: string;
  readonly share: number;
  readonly to: string;
  readonly outShare: number;
  readonly outTo: string;
  /** The reference point just outside which the ray starts, or "" for far away. */
  readonly start: string;
  /** One region, or the two on whose border it lies. */
  readonly regions: readonly string[];
  /** The finger or toe; "none" for a place on palm, hand, foot or sole beside them, "" elsewhere. */
  readonly digit: string;
};

export type Ray = { readonly origin: Point; readonly direction: Point };

/** Towards the body, from each view, on the body's left. */
const directions: Readonly<Record<View, Point>> = {
  front: [0, 0, -1],
  back: [0, 0, 1],
  left: [-1, 0, 0],
  right: [-1, 0, 0], // as the left twin, then mirrored
  above: [0, -1, 0],
  below: [0, 1, 0],
  medial: [1, 0, 0],
};
const FAR = 2;
/** Metres outside its reference point at which a ray starts that would else meet an arm. */
const NEAR = 0.04;

/** All landmarks of `models/landmarks.csv`. */
export const landmarks: readonly Landmark[] = rowsOf("models/landmarks.csv").map((row) => ({
  name: row[0]!,
  side: oneOf(["left", "right", "midline"] as const, row[1]!),
  view: oneOf(views, row[2]!),
  from: row[3]!,
  share: Number(row[4]),
  to: row[5]!,
  outShare: Number(row[6]),
  outTo: row[7]!,
  start: row[8]!,
  regions: row[9]!.split(" or "),
  digit: row[10]!,
}));

/** Where the reference points are: picked once on the neutral shape, then carried by their anchors. */
const references: ReadonlyMap<string, Anchor> = new Map(
  rowsOf("models/landmark-references.csv").map(([name, view, across, up]) => {
    const ray = rayThrough(oneOf(views, view!), Number(across) / 100, Number(up) / 100, FAR);
    const hit = makePicker(realFigure).pick(ray.origin, ray.direction);
    if (!hit) throw new Error(`${name} is nowhere on the figure`);
    return [name!, hit.anchor];
  }),
);

/**
 * The ray by which one points at a landmark on a shape.
 *
 * @param positions - of the shape's vertices, in metres
 */
export function landmarkRay(landmark: Landmark, positions: Float32Array): Ray {
  const at = (name: string): Point => {
    const anchor = references.get(name);
    if (!anchor) throw new Error(`there is no reference point named ${name}`);
    const point = pointAtAnchor({ ...realFigure, positions }, anchor);
    return point[0] < 0.001 ? [0, point[1], point[2]] : point;
  };
  const { view, share, outShare } = landmark;
  const [from, to, outTo] = [at(landmark.from), at(landmark.to), at(landmark.outTo)];
  const [x, y, z] = [0, 1, 2].map(
    (axis) =>
      from[axis]! + share * (to[axis]! - from[axis]!) + outShare * (outTo[axis]! - from[axis]!),
  );
  const direction = directions[view];
  const depth = [0, 1, 2].findIndex((axis) => direction[axis] !== 0);
  const origin: [number, number, number] = [x!, y!, z!];
  if (view === "medial") origin[0] = 0;
  else if (landmark.start) origin[depth] = at(landmark.start)[depth]! - NEAR * direction[depth]!;
  else origin[depth] = -FAR * direction[depth]!;

  if (landmark.side === "midline") origin[0] = 0;
  if (landmark.side !== "right") return { origin, direction };
  return {
    origin: [-origin[0], origin[1], origin[2]],
    direction: [-direction[0], direction[1], direction[2]],
  };
}

/** A ray of the neutral shape, by the two coordinates that its view shows. */
function rayThrough(view: View, across: number, up: number, far: number): Ray {
  const direction = directions[view];
  const origin = [0, 1, 2].map((axis) => -far * direction[axis]!);
  const isFromSide = direction[0] !== 0;
  const isFromAbove = direction[1] !== 0;
  origin[isFromSide ? 2 : 0] = across;
  origin[isFromAbove ? 2 : 1] = up;
  return { origin: [origin[0]!, origin[1]!, origin[2]!], direction };
}

function rowsOf(path: string): string[][] {
  const [, ...lines] = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => line.split(","));
}

function oneOf<Name extends string>(names: readonly Name[], name: string): Name {
  const found = names.find((candidate) => candidate === name);
  if (found === undefined) throw new Error(`${name} is none of ${names.join(", ")}`);
  return found;
}
