import type { Figure } from "@/body/figure";
import { makeGeodesics, type Geodesics } from "@/body/geodesics";
import { quadLengths, takeNearer } from "@/body/quad-field";
import { quadSizes } from "@/body/quad-sizes";
import type { Anchor } from "@/domain/anchor";
import { strokesOf, unpackAnchor, type Extent, type Stroke } from "@/domain/extent";
import { finish, type Work } from "@/lib/work";

/**
 * An extent as it lies on the skin: for each quad that it is in or near, how far inside its edge each
 * of size · size places is (`quadSizes`), row by row. 128 is the edge, 255 a centimetre inside or
 * more, 1 a centimetre outside or more. Quads that it lacks are outside.
 */
export type ExtentField = Map<number, Uint8Array>;

type Spread = { readonly anchor: Anchor; readonly extent: Extent | null };

/** The field of so many strokes. */
export type LaidStrokes = { readonly field: ExtentField; readonly count: number };

/** Lays extents on one skin. */
export type ExtentFields = {
  /** The field of a whole extent. Empty for a mere point. */
  readonly fieldOf: (spot: Spread) => ExtentField;
  /**
   * The same as work that may be interrupted, also by other work on these fields, but not by a change
   * of shape: what goes on after that is useless.
   *
   * @param before - what there is already: the field of some of the extent's strokes, the first ones.
   *   It is changed
   */
  readonly lay: (spot: Spread, before?: LaidStrokes) => Work<ExtentField>;
  /**
   * Paints into a field, or erases from it, all skin within a radius of an anchor, as one touch of a
   * brush does.
   *
   * @param radius - millimetres
   * @returns the quads that may have changed
   */
  readonly stamp: (
    field: ExtentField,
    anchor: Anchor,
    radius: number,
    mode: Stroke["mode"],
  ) => Uint16Array;
  /** Follows a change of shape. Fields made before stay where they are on the skin, and stretch. */
  readonly reshape: (positions: Float32Array) => void;
};

/** The value of the edge, and of one metre. */
export const FIELD_EDGE = 128;
export const FIELD_METRE = 12_700;
/** So many quads are written before work may be interrupted: about a millisecond. */
const QUADS_AT_ONCE = 200;
/** Metres inside the edge beyond which a field tells no more. */
const FIELD_DEPTH = 0.01;
/** Instead of squares: the whole quad is as deep inside as a field tells. */
const DEEP_INSIDE = new Float64Array(0);

/**
 * Prepares a skin for extents.
 *
 * @param geodesics - of the same skin, if there are some already; they follow its shape from here
 */
export function makeExtentFields(
  figure: Pick<Figure, "model" | "quads" | "triangles" | "positions">,
  geodesics: Geodesics = makeGeodesics(figure),
): ExtentFields {
  const sizes = quadSizes(figure);
  let lengths = quadLengths(figure, figure.positions);

  const squaresOfOne = new Float64Array(32 * 32);

  const stamp: ExtentFields["stamp"] = (field, anchor, millimetres, mode) => {
    const radius = millimetres / 1000;
    const { quads, distances } = geodesics.disc(anchor, radius);
    for (let n = 0; n < quads.length; n++) {
      const quad = quads[n]!;
      if (mode === "erase" && !field.has(quad)) continue;
      const isDeep = farthestCorner(distances, 4 * n) <= radius - FIELD_DEPTH;
      if (!isDeep) {
        squaresOfOne.fill(Infinity, 0, sizes[quad]! ** 2);
        takeNearer(lengths, quad, distances, 4 * n, sizes[quad]!, squaresOfOne);
      }
      write(field, quad, isDeep ? DEEP_INSIDE : squaresOfOne, radius, mode);
    }
    return quads;
  };

  return {
    fieldOf: (spot) => finish(lay(spot)),
    lay,
    stamp,
    reshape(positions) {
      geodesics.reshape(positions);
      lengths = quadLengths(figure, positions);
    },
  };

  function* lay(
    { anchor, extent }: Spread,
    { field, count }: LaidStrokes = { field: new Map(), count: 0 },
  ): Work<ExtentField> {
    if (extent?.kind === "disc") stamp(field, anchor, extent.radius, "paint");
    else
      for (const stroke of strokesOf(extent, anchor).slice(count)) yield* layStroke(field, stroke);
    return field;
  }

  /** Lays discs around all places as one: first how far the nearest is, then once the field of that. */
  function* layStroke(field: ExtentField, stroke: Stroke): Work<void> {
    const { mode, radius: millimetres, path } = stroke;
    const anchors = Array.from({ length: path.length / 3 }, (_, n) => unpackAnchor(path, 3 * n));
    if (anchors.length === 1) {
      stamp(field, anchors[0]!, millimetres, mode);
      yield;
      return;
    }
    const radius = millimetres / 1000;
    const squares = new Map<number, Float64Array>();
    for (const { quads, distances } of geodesics.discs(anchors, radius)) {
      for (let n = 0; n < quads.length; n++) {
        const quad = quads[n]!;
        let nearest = squares.get(quad);
        if (nearest === DEEP_INSIDE || (mode === "erase" && !field.has(quad))) continue;
        if (farthestCorner(distances, 4 * n) <= radius - FIELD_DEPTH) {
          squares.set(quad, DEEP_INSIDE);
          continue;
        }
        if (!nearest) {
          nearest = new Float64Array(sizes[quad]! ** 2).fill(Infinity);
          squares.set(quad, nearest);
        }
        takeNearer(lengths, quad, distances, 4 * n, sizes[quad]!, nearest);
      }
      yield;
    }
    let written = 0;
    for (const [quad, nearest] of squares) {
      write(field, quad, nearest, radius, mode);
      if (++written % QUADS_AT_ONCE === 0) yield;
    }
  }

  /** @param squares - of the distances of the quad's places from the nearest middle, square metres */
  function write(
    field: ExtentField,
    quad: number,
    squares: Float64Array,
    radius: number,
    mode: Stroke["mode"],
  ): void {
    let values = field.get(quad);
    if (!values) {
      values = new Uint8Array(sizes[quad]! ** 2);
      field.set(quad, values);
    }
    if (squares === DEEP_INSIDE) values.fill(mode === "paint" ? 255 : 1);
    else if (mode === "paint") paint(values, squares, radius);
    else erase(values, squares, radius);
  }
}

function paint(values: Uint8Array, squares: Float64Array, radius: number): void {
  const deep = Math.max(0, radius - FIELD_DEPTH) ** 2;
  const far = (radius + FIELD_DEPTH) ** 2;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === 255) continue;
    const square = squares[i]!;
    // Only near the edge is a root needed.
    if (square >= far) {
      if (value === 0) values[i] = 1;
      continue;
    }
    const byte =
      square < deep ? 255 : toByte(FIELD_EDGE + (radius - Math.sqrt(square)) * FIELD_METRE);
    if (byte > value) values[i] = byte;
  }
}

function erase(values: Uint8Array, squares: Float64Array, radius: number): void {
  const deep = Math.max(0, radius - FIELD_DEPTH) ** 2;
  const far = (radius + FIELD_DEPTH) ** 2;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const square = squares[i]!;
    if (value <= 1 || square >= far) continue;
    const byte =
      square < deep ? 1 : toByte(FIELD_EDGE + (Math.sqrt(square) - radius) * FIELD_METRE);
    if (byte < value) values[i] = byte;
  }
}

/** To be stored in a typed array, which cuts off what is behind the point: hence plus a half. */
function toByte(value: number): number {
  return value >= 255 ? 255 : value <= 1 ? 1 : value + 0.5;
}

/** No place within a quad is farther than its farthest corner. */
function farthestCorner(distances: Float64Array, at: number): number {
  return Math.max(distances[at]!, distances[at + 1]!, distances[at + 2]!, distances[at + 3]!);
}
