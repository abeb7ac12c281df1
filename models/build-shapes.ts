import type { Figure } from "@/body/figure";
import { positionsSum } from "@/body/decode-shapes";
import type { StoredShape } from "@/body/figure-shapes";
import { shapePresets, shapeSliders, type ShapePreset, type ShapeSlider } from "@/domain/shape";

import { calm } from "./calm";
import type { HalfShapes } from "./encode-shapes";
import { mirrorTable, neighbours } from "./mesh";
import { orderSkin } from "./order";
import { partLimbs } from "./part-limbs";
import { quantise } from "./quantise";
import { shapePositions, type WeighedTarget } from "./shapes";
import { belly } from "./shapes/belly";
import { breastsLarger, breastsOf, breastsSmaller } from "./shapes/breasts";
import { makeClay, type Mesh, plus } from "./shapes/clay";
import { heavier, lighter } from "./shapes/heavier";
import { muscular } from "./shapes/muscular";
import { olderFeminine, olderMasculine } from "./shapes/older";
import { bodyTargets, fatTargets } from "./shapes/targets";
import type { Source } from "./source";
import { limbFields, stand } from "./stance";

/**
 * Makes every shape but the neutral one from the source, in steps away from the neutral figure. The
 * same source gives the same shapes, to the byte.
 *
 * @param figure - the figure of the same source
 */
export function buildShapes(source: Source, figure: Figure): HalfShapes {
  const near = neighbours(source.quads);
  const mirror = mirrorTable(source.positions);
  const mesh: Mesh = { source, near, mirror, fields: limbFields(source, near) };
  const order = orderSkin(source, mirror);
  const met = new Map(order.stream.map((v, i) => [v, i]));

  const neutral = bodyOf(mesh, bodyTargets());
  const neutralSteps = grounded(mesh, neutral, neutral.positions);
  const deltas = (steps: Int16Array) =>
    Int16Array.from(
      order.stream.flatMap((v) =>
        [0, 1, 2].map((axis) => steps[3 * v + axis]! - neutralSteps[3 * v + axis]!),
      ),
    );
  const made = [...presetShapes(mesh), ...sliderShapes(mesh, neutral)];
  // The figure has right vertices first, the file has them as the walk meets them.
  const half = order.vertices.slice(0, order.stream.length).map((v) => met.get(v)!);
  const shapes = partLimbs(
    figure,
    made.map(({ name, steps }) => ({ name, deltas: reordered(deltas(steps), half) })),
  );
  const back = new Int32Array(half.length);
  half.forEach((to, from) => (back[to] = from));
  return {
    positionsSum: positionsSum(figure),
    walk: Uint16Array.from(order.walk.flat(), (v) => met.get(v)!),
    shapes: shapes.map(({ name, deltas: parted }) => ({ name, deltas: reordered(parted, back) })),
  };
}

/** Vertex `i` of the result is vertex `order[i]` of what was given. */
function reordered(deltas: Int16Array, order: ArrayLike<number>): Int16Array {
  return Int16Array.from(deltas, (_, i) => deltas[3 * order[Math.floor(i / 3)]! + (i % 3)]!);
}

type MadeShape = { readonly name: StoredShape; readonly steps: Int16Array };

/** The source's part in each preset but the neutral one. */
export const presetTargets = {
  feminine: bodyTargets({ male: 0 }),
  masculine: bodyTargets({ male: 1 }),
  "older-feminine": bodyTargets({ male: 0, years: 80 }),
  "older-masculine": bodyTargets({ male: 1, years: 80 }),
  teen: bodyTargets({ years: 14 }),
  child: bodyTargets({ years: 10 }),
};

/** And in those sliders that do not start from the neutral body. */
export const sliderTargets = {
  heavier: [...bodyTargets({ weight: 1 }), ...fatTargets],
  lighter: bodyTargets({ weight: -1 }),
  muscular: bodyTargets({ muscle: 1, weight: 0.2 }),
};

/** Every preset but the neutral one, each exact. */
function presetShapes(mesh: Mesh): MadeShape[] {
  const ageing: Partial<Record<ShapePreset, typeof olderFeminine>> = {
    "older-feminine": olderFeminine,
    "older-masculine": olderMasculine,
  };
  return shapePresets
    .filter((name) => name !== "neutral")
    .map((name) => {
      const isWoman = name === "feminine" || name === "older-feminine";
      const body = isWoman ? womanOf(mesh, presetTargets[name]) : bodyOf(mesh, presetTargets[name]);
      const positions = ageing[name]?.(makeClay(mesh, body)) ?? body.positions;
      return { name, steps: grounded(mesh, body, positions) };
    });
}

/** Every slider at its fullest on the neutral body. */
function sliderShapes(mesh: Mesh, neutral: Body): MadeShape[] {
  const clay = makeClay(mesh, neutral);
  const { breasts } = womanOf(mesh, presetTargets.feminine);
  const standing = (targets: readonly WeighedTarget[]) => bodyOf(mesh, targets).positions;
  const make: Record<ShapeSlider, () => Float64Array> = {
    heavier: () => heavier(clay, standing(sliderTargets.heavier)),
    lighter: () => lighter(clay, standing(sliderTargets.lighter)),
    muscular: () => muscular(clay, standing(sliderTargets.muscular)),
    belly: () => belly(clay),
    breastsLarger: () => breastsLarger(clay, breasts),
    breastsSmaller: () => breastsSmaller(clay, breasts),
  };
  return shapeSliders.map((name) => ({ name, steps: grounded(mesh, neutral, make[name]()) }));
}

type Body = ReturnType<typeof bodyOf>;

/** A body of the source's targets, standing. */
function bodyOf(
  { source, near, mirror, fields }: Mesh,
  targets: readonly WeighedTarget[],
  chest: "flat" | "breasts" = "flat",
) {
  const rest = calm(source, near, shapePositions(source, targets), chest);
  return { rest, ...stand(source, fields, mirror, rest) };
}

/** A woman's body: on a calm chest her breasts, without nipples. */
function womanOf(mesh: Mesh, targets: readonly WeighedTarget[]) {
  const flat = bodyOf(mesh, targets);
  const full = bodyOf(mesh, targets, "breasts");
  const breasts = breastsOf(mesh, flat.positions, full.positions);
  return { ...flat, breasts, positions: plus(flat.positions, breasts) };
}

function grounded({ source, mirror }: Mesh, { rest }: Body, positions: Float64Array): Int16Array {
  return quantise(source, rest, positions, mirror);
}
