import type { Figure } from "@/body/figure";
import type { FigureShapes, StoredShape } from "@/body/figure-shapes";
import { regionAtAnchor } from "@/body/region-at-anchor";
import { shapedPositions } from "@/body/shaped-skin";
import { vertexNormals } from "@/body/vertex-normals";
import {
  neutralShape,
  type Shape,
  shapePresets,
  type ShapeSlider,
  shapeSliders,
  sliderLimit,
} from "@/domain/shape";

import { selfCrossings } from "./self-crossings";

type Deltas = { readonly name: StoredShape; readonly deltas: Int16Array };

/** How far skin gives way at once, in steps of 0.1 mm, and how much of it the rings around do. */
const GIVE = 4;
const RINGS = [1, 0.6, 0.3];
const MOST_ROUNDS = 40;

/**
 * Parts limbs that pass through one another: where skin crosses skin, both sides give way by less
 * than half a millimetre at a time until nothing crosses any more, on every preset and on every sum
 * of sliders at their ends. A fold in the armpit or between two toes is so made as deep as it can be.
 *
 * Faces are left alone, as lips and lids touch; so are hands, which sliders change as a whole.
 *
 * @param made - in the figure's order of vertices
 * @throws {Error} something crosses still after many rounds
 */
export function partLimbs(figure: Figure, made: readonly Deltas[]): readonly Deltas[] {
  const shapes = Object.fromEntries(
    made.map(({ name, deltas }) => [name, Int16Array.from(deltas)]),
  ) as FigureShapes; // made of all their names
  const isMeant = limbTriangles(figure);
  const near = neighbours(figure);
  const known = new Set(crossings(figure.positions).map(String));

  function crossings(positions: Float32Array) {
    return selfCrossings(positions, figure.triangles, (t) => isMeant[t] === 1);
  }
  /** Lets the skin give way once where it crosses; whether it did. */
  function giveWay(shape: Shape): boolean {
    const positions = shapedPositions(figure, shapes, shape);
    const found = crossings(positions).filter((pair) => !known.has(String(pair)));
    if (found.length === 0) return false;
    const { triangles } = figure;
    const touched = new Set(
      found.flat().flatMap((t) => [0, 1, 2].map((corner) => triangles[3 * t + corner]!)),
    );
    const normals = vertexNormals({ positions, triangles });
    give(shapes, shape, awayFrom(figure, touched, near, normals));
    return true;
  }

  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isParted = true;
    for (const shape of everyCorner()) {
      for (let times = 0; times < 6 && giveWay(shape); times++) isParted = false;
    }
    if (isParted) return made.map(({ name }) => ({ name, deltas: shapes[name] }));
  }
  throw new Error("limbs pass through one another still");
}

/** How far each vertex of the right half gives way, in steps: inward, the rings around less. */
function awayFrom(
  { positions, rightCount, midCount }: Figure,
  touched: ReadonlySet<number>,
  near: readonly (readonly number[])[],
  normals: Float32Array,
): Float64Array {
  const half = rightCount + midCount;
  const share = new Float64Array(positions.length / 3);
  let ring = [...touched];
  for (const part of RINGS) {
    for (const v of ring) share[v] ||= part;
    ring = ring.flatMap((v) => near[v]!.filter((u) => share[u] === 0));
  }
  const way = new Float64Array(3 * half);
  share.forEach((part, v) => {
    if (part === 0) return;
    // Halves that mirror exactly cross alike: what is found on the left is known from the right.
    if (v >= half) return;
    way[3 * v] = v < rightCount ? -GIVE * part * normals[3 * v]! : 0;
    way[3 * v + 1] = -GIVE * part * normals[3 * v + 1]!;
    way[3 * v + 2] = -GIVE * part * normals[3 * v + 2]!;
  });
  return way;
}

/** Puts a way into the sliders that made the shape, or into its preset where there are none. */
function give(shapes: FigureShapes, shape: Shape, way: Float64Array): void {
  const active = shapeSliders.filter((slider) => shape[slider] > 0 && slider !== "belly");
  const parts: readonly (readonly [StoredShape, number])[] =
    active.length > 0
      ? active.map((slider) => [slider, 100 / shape[slider] / active.length] as const)
      : shape.preset === "neutral"
        ? []
        : [[shape.preset, 1]];
  for (const [name, share] of parts) {
    const deltas = shapes[name];
    for (let i = 0; i < way.length; i++) deltas[i] = Math.round(deltas[i]! + share * way[i]!);
  }
}

/** Every preset alone, then its sliders at their ends, few of them before many. */
function everyCorner(): Shape[] {
  const weights: readonly (readonly ShapeSlider[])[] = [[], ["heavier"], ["lighter"]];
  const added: readonly (readonly ShapeSlider[])[] = [
    [],
    ["muscular"],
    ["belly", "breastsLarger"],
    ["muscular", "belly", "breastsLarger"],
  ];
  return shapePresets.flatMap((preset) =>
    sliderLimit(preset, "heavier") === 0
      ? [{ ...neutralShape, preset }]
      : added.flatMap((some) =>
          weights.map((weight) => {
            const shape = { ...neutralShape, preset };
            for (const slider of [...weight, ...some]) shape[slider] = sliderLimit(preset, slider);
            return shape;
          }),
        ),
  );
}

/** 1 for each triangle that can be seen and is of no head, throat or hand. */
function limbTriangles(figure: Figure): Uint8Array {
  const { model, triangles, isHidden } = figure;
  return Uint8Array.from({ length: triangles.length / 3 }, (_, triangle) => {
    if ([0, 1, 2].every((corner) => isHidden[triangles[3 * triangle + corner]!])) return 0;
    const weights = [1 / 3, 1 / 3, 1 / 3] as const;
    const { region } = regionAtAnchor(figure, { model, triangle, weights });
    return /^(face|scalp|temple|palm|hand|jaw|throat)/.test(region) ? 0 : 1;
  });
}

function neighbours({ quads, positions }: Figure): readonly (readonly number[])[] {
  const near = Array.from({ length: positions.length / 3 }, () => new Set<number>());
  for (let i = 0; i < quads.length; i++) {
    const next = quads[i - (i % 4) + ((i + 1) % 4)]!;
    near[quads[i]!]!.add(next);
    near[next]!.add(quads[i]!);
  }
  return near.map((set) => [...set]);
}
