import {
  type ExtentField,
  type ExtentFields,
  type LaidStrokes,
  makeExtentFields,
} from "@/body/extent-fields";
import { type Geodesics, makeGeodesics } from "@/body/geodesics";
import type { PosedFigure } from "@/body/posed-figure";
import { type Extent, type Stroke, strokesOf } from "@/domain/extent";
import type { Spot, SpotId } from "@/domain/spot";
import { finish, type Work } from "@/lib/work";

/** The extents of one figure that were laid on its skin, as it is shaped now. */
type LaidExtents = {
  readonly fields: ExtentFields;
  /** By which they measure; they follow the shape together. */
  readonly geodesics: Geodesics;
  /** By what they were made of: a spot's extent is never changed in place. */
  made: WeakMap<Extent, Shared<ExtentField>>;
  /** What was painted last: one more stroke is laid on top of it. */
  last: { readonly id: SpotId; readonly strokes: readonly Stroke[]; field: ExtentField } | null;
  shapedFor: PosedFigure["skin"];
};

type Spread = Pick<Spot, "id" | "anchor" | "extent">;

/** Work that several wait for: whoever has time does the next part of it. */
type Shared<Value> = { readonly work: Work<Value>; result: { readonly value: Value } | null };

const prepared = new WeakMap<PosedFigure, Shared<LaidExtents>>();

/** The extent of a spot as it lies on the skin of now; empty for a mere point. Laid once. */
export function* fieldOfSpot(posed: PosedFigure, spot: Spread): Work<ExtentField> {
  if (spot.extent === null) return new Map();
  const laid = yield* laidExtents(posed);
  let shared = laid.made.get(spot.extent);
  if (!shared) {
    shared = { work: lay(laid, spot), result: null };
    laid.made.set(spot.extent, shared);
  }
  return yield* joined(shared);
}

/** What lays extents on the figure as it is shaped now, at once. */
export function extentFieldsOf(posed: PosedFigure): ExtentFields {
  return finish(laidExtents(posed)).fields;
}

/** What measures and lays extents on the figure as it is shaped now, in slices. */
export function* skinMeasures(posed: PosedFigure): Work<Pick<LaidExtents, "fields" | "geodesics">> {
  return yield* laidExtents(posed);
}

/** Made when the first extent is asked for, for most spots are points. */
function* laidExtents(posed: PosedFigure): Work<LaidExtents> {
  let shared = prepared.get(posed);
  if (!shared) {
    shared = { work: prepare(posed), result: null };
    prepared.set(posed, shared);
  }
  const laid = yield* joined(shared);
  if (laid.shapedFor !== posed.skin) {
    // A disc stays round on every shape: it is laid anew. What was painted stays where it was painted.
    laid.fields.reshape(posed.skin.positions);
    laid.made = new WeakMap();
    laid.last = null;
    laid.shapedFor = posed.skin;
    yield;
  }
  return laid;
}

function* prepare({ figure }: PosedFigure): Work<LaidExtents> {
  const geodesics = makeGeodesics(figure);
  yield;
  const fields = makeExtentFields(figure, geodesics);
  yield;
  return { fields, geodesics, made: new WeakMap(), last: null, shapedFor: figure };
}

function* lay(laid: LaidExtents, spot: Spread): Work<ExtentField> {
  const field = yield* laid.fields.lay(spot, laidBefore(laid, spot));
  if (spot.extent?.kind === "strokes") {
    laid.last = { id: spot.id, strokes: strokesOf(spot.extent, spot.anchor), field };
  }
  return field;
}

/** What of the spot's strokes lies on the skin already, copied. */
function laidBefore({ last }: LaidExtents, spot: Spread): LaidStrokes | undefined {
  if (last?.id !== spot.id) return undefined;
  const strokes = strokesOf(spot.extent, spot.anchor);
  if (last.strokes.some((stroke, n) => stroke !== strokes[n])) return undefined;
  return { field: copyOf(last.field), count: last.strokes.length };
}

/** The same field, to be painted on. */
export function copyOf(field: ExtentField): ExtentField {
  return new Map([...field].map(([quad, values]) => [quad, values.slice()]));
}

function* joined<Value>(shared: Shared<Value>): Work<Value> {
  while (shared.result === null) {
    const step = shared.work.next();
    if (step.done) shared.result = { value: step.value };
    else yield;
  }
  return shared.result.value;
}
