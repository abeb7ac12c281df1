import { type ExtentFields, FIELD_EDGE, FIELD_METRE } from "@/body/extent-fields";
import type { Figure } from "@/body/figure";
import type { Geodesics } from "@/body/geodesics";
import { type HeatLayout, makeHeatLayout } from "@/body/heat-layout";
import { type QuadLengths, quadLengths, takeNearer } from "@/body/quad-field";
import type { Anchor } from "@/domain/anchor";
import type { Extent } from "@/domain/extent";
import { type HeatClass, heatClasses } from "@/domain/heat-classes";
import type { Work } from "@/lib/work";

/** How often each place of the skin was marked. */
export type HeatField = {
  readonly layout: HeatLayout;
  /**
   * One byte a texel: a level. `HEAT_STEP` is where the first class begins, twice that the second, and so on;
   * 0 was never marked.
   */
  readonly levels: Uint8Array;
  /** On so many maps the place marked most often is marked; 0 if there is none. */
  readonly highest: number;
  /** What the classes stand for, from the first on. */
  readonly classes: readonly HeatClass[];
};

/** From where one class begins to where the next one does; five fit into a byte, and what is below them. */
export const HEAT_STEP = 42;

/**
 * A point counts as a circle of this radius, in millimetres: about what two fingertips cover. It is chosen,
 * not measured, and said beside the picture.
 */
export const POINT_RADIUS = 15;

/**
 * Metres on either side of a mark's edge over which its count fades, so that borders run smooth between
 * places that are about as far apart.
 */
const FADE = 0.004;
/** So many texels are turned to levels before the work may be interrupted: a millisecond or two. */
const TEXELS_AT_ONCE = 65_536;

type Spread = { readonly anchor: Anchor; readonly extent: Extent | null };

/** The skin that is counted on, in its shape of now. */
export type HeatSkin = {
  readonly figure: Pick<Figure, "quads" | "triangles" | "positions">;
  /** Of the shape, metres. */
  readonly positions: Float32Array;
  readonly geodesics: Geodesics;
  readonly fields: ExtentFields;
};

/**
 * Counts along the skin on how many maps each place is marked. Within one map what lies over each other
 * counts once.
 *
 * @param marked - what is marked according to each map
 */
export function* heatField(
  skin: HeatSkin,
  marked: readonly (readonly Spread[])[],
): Work<HeatField> {
  const layout = makeHeatLayout(skin.figure);
  const lengths = quadLengths(skin.figure, skin.positions);
  yield;
  const sums = new Float32Array(layout.width * layout.height);
  /** How far each place is marked on the map at hand, 0–1, in the quads that are touched. */
  const onMap = new Float32Array(sums.length);
  for (const spots of marked) {
    const touched = new Set<number>();
    for (const { anchor, extent } of spots) {
      if (extent?.kind === "strokes") {
        const field = yield* skin.fields.lay({ anchor, extent });
        for (const [quad, values] of field) stampField(layout, quad, values, onMap, touched);
      } else {
        const radius = (extent?.radius ?? POINT_RADIUS) / 1000;
        stampDisc(layout, lengths, skin.geodesics.disc(anchor, radius), onMap, touched);
      }
      yield;
    }
    for (const quad of touched) addUp(layout, quad, onMap, sums);
    yield;
  }

  let most = 0;
  for (let i = 0; i < sums.length; i++) if (sums[i]! > most) most = sums[i]!;
  yield;
  const highest = Math.round(most);
  const classes = heatClasses(highest);
  const levels = new Uint8Array(sums.length);
  for (let i = 0; i < sums.length; i++) {
    if (sums[i]! > 0) levels[i] = levelOf(classes, sums[i]!);
    if (i % TEXELS_AT_ONCE === 0) yield;
  }
  return { layout, levels, highest, classes };
}

/** Marks a disc on the map at hand. */
function stampDisc(
  { width, squares }: HeatLayout,
  lengths: QuadLengths,
  { radius, quads, distances }: ReturnType<Geodesics["disc"]>,
  onMap: Float32Array,
  touched: Set<number>,
): void {
  for (let n = 0; n < quads.length; n++) {
    const quad = quads[n]!;
    const size = squares[3 * quad + 2]!;
    const near = ofOneQuad.subarray(0, size * size);
    near.fill(Infinity);
    takeNearer(lengths, quad, distances, 4 * n, size, near);
    let at = squares[3 * quad + 1]! * width + squares[3 * quad]!;
    let isAny = false;
    for (let i = 0; i < near.length; i += size, at += width) {
      for (let k = 0; k < size; k++) {
        if (near[i + k]! >= (radius + FADE) ** 2) continue;
        const share = Math.min(1, 0.5 + (radius - Math.sqrt(near[i + k]!)) / (2 * FADE));
        if (share > onMap[at + k]!) onMap[at + k] = share;
        isAny = true;
      }
    }
    if (isAny) touched.add(quad);
  }
}

const ofOneQuad = new Float64Array(16 * 16);

/** Marks what was painted on the map at hand: a field of about twice as many places a side. */
function stampField(
  { width, squares }: HeatLayout,
  quad: number,
  values: Uint8Array,
  onMap: Float32Array,
  touched: Set<number>,
): void {
  const size = squares[3 * quad + 2]!;
  const finer = Math.sqrt(values.length);
  const step = (finer - 1) / (size - 1);
  let at = squares[3 * quad + 1]! * width + squares[3 * quad]!;
  for (let j = 0; j < size; j++, at += width) {
    for (let k = 0; k < size; k++) {
      const byte = values[Math.round(j * step) * finer + Math.round(k * step)]!;
      const share = 0.5 + (byte - FIELD_EDGE) / FIELD_METRE / (2 * FADE);
      if (share > onMap[at + k]!) onMap[at + k] = Math.min(1, share);
    }
  }
  touched.add(quad);
}

/** Adds what is marked in a quad on the map at hand to the sums, and wipes it for the next map. */
function addUp(
  { width, squares }: HeatLayout,
  quad: number,
  onMap: Float32Array,
  sums: Float32Array,
): void {
  const size = squares[3 * quad + 2]!;
  let at = squares[3 * quad + 1]! * width + squares[3 * quad]!;
  for (let j = 0; j < size; j++, at += width) {
    for (let k = at; k < at + size; k++) {
      sums[k]! += onMap[k]!;
      onMap[k] = 0;
    }
  }
}

/** Classes begin half a map below their least count, and are equally high. */
function levelOf(classes: readonly HeatClass[], count: number): number {
  if (count < 0.5) return Math.floor(2 * count * (HEAT_STEP - 1));
  const k = Math.max(
    0,
    classes.findLastIndex(({ least }) => count >= least - 0.5),
  );
  const { least, most } = classes[k] ?? { least: 1, most: 1 };
  const within = Math.min(1, (count - (least - 0.5)) / (most - least + 1));
  return Math.min(255, Math.round(HEAT_STEP * (k + 1 + within)));
}
