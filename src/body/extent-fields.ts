import type { Figure } from "@/body/figure";
import { makeGeodesics, type Geodesics } from "@/body/geodesics";
import { quadLengths, takeNearer } from "@/body/quad-field";
import { quadSizes } from "@/body/quad-sizes";
import type { Anchor } from "@/domain/anchor";
import { strokesOf, unpackAnchor, type Extent, type Stroke } from "@/domain/extent";

/**
 * An extent as it lies on the skin: for each quad that it is in or near, how far inside its edge each
 * of size · size places is (`quadSizes`), row by row. 128 is the edge, 255 a centimetre inside or
 * more, 1 a centimetre outside or more. Quads that it lacks are outside.
 */
export type ExtentField = Map<number, Uint8Array>;

/** Lays extents on one skin. */
export type ExtentFields = {
  /** The field of a whole extent. Empty for a mere point. */
  readonly fieldOf: (spot: {
    readonly anchor: Anchor;
    readonly extent: Extent | null;
  }) => ExtentField;
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
/** Metres inside the edge beyond which a field tells no more. */
const FIELD_DEPTH = 0.01;

const NOTHING = new Float64Array(0);

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
  const isDeepInside = new Uint8Array(sizes.length);

  const stamp: ExtentFields["stamp"] = (field, anchor, radius, mode) =>
    lay(field, [anchor], radius / 1000, mode);

  return {
    fieldOf({ anchor, extent }) {
      const field: ExtentField = new Map();
      if (extent?.kind === "disc") stamp(field, anchor, extent.radius, "paint");
      else for (const stroke of strokesOf(extent, anchor)) layStroke(field, stroke);
      return field;
    },
    stamp,
    reshape(positions) {
      geodesics.reshape(positions);
      lengths = quadLengths(figure, positions);
    },
  };

  function layStroke(field: ExtentField, { mode, radius, path }: Stroke): void {
    const anchors = Array.from({ length: path.length / 3 }, (_, n) => unpackAnchor(path, 3 * n));
    lay(field, anchors, radius / 1000, mode);
  }

  /** Lays discs around all places as one: first how far the nearest is, then once the field of that. */
  function lay(
    field: ExtentField,
    anchors: readonly Anchor[],
    radius: number,
    mode: Stroke["mode"],
  ): Uint16Array {
    const squares = new Map<number, Float64Array>();
    geodesics.discs(anchors, radius, ({ quads, distances }) => {
      for (let n = 0; n < quads.length; n++) {
        const quad = quads[n]!;
        if (isDeepInside[quad] || (mode === "erase" && !field.has(quad))) continue;
        let nearest = squares.get(quad);
        // No place within a quad is farther than the farthest corner.
        if (farthestCorner(distances, 4 * n) <= radius - FIELD_DEPTH) {
          isDeepInside[quad] = 1;
          if (!nearest) squares.set(quad, NOTHING);
          continue;
        }
        if (!nearest) squares.set(quad, (nearest = farSquares(sizes[quad]!)));
        takeNearer(lengths, quad, distances, 4 * n, sizes[quad]!, nearest);
      }
    });
    for (const [quad, nearest] of squares) {
      let values = field.get(quad);
      if (!values) field.set(quad, (values = new Uint8Array(sizes[quad]! ** 2)));
      if (isDeepInside[quad]) values.fill(mode === "paint" ? 255 : 1);
      else if (mode === "paint") paint(values, nearest, radius);
      else erase(values, nearest, radius);
      isDeepInside[quad] = 0;
    }
    return Uint16Array.from(squares.keys());
  }
}

function paint(values: Uint8Array, squares: Float64Array, radius: number): void {
  for (let i = 0; i < values.length; i++) {
    const byte = toByte(FIELD_EDGE + (radius - Math.sqrt(squares[i]!)) * FIELD_METRE);
    if (byte > values[i]!) values[i] = byte;
  }
}

function erase(values: Uint8Array, squares: Float64Array, radius: number): void {
  for (let i = 0; i < values.length; i++) {
    const byte = toByte(FIELD_EDGE + (Math.sqrt(squares[i]!) - radius) * FIELD_METRE);
    if (byte < values[i]!) values[i] = byte;
  }
}

/** To be stored in a typed array, which cuts off what is behind the point: hence plus a half. */
function toByte(value: number): number {
  return value >= 255 ? 255 : value <= 1 ? 1 : value + 0.5;
}

function farSquares(size: number): Float64Array {
  return new Float64Array(size * size).fill(Infinity);
}

function farthestCorner(distances: Float64Array, at: number): number {
  return Math.max(distances[at]!, distances[at + 1]!, distances[at + 2]!, distances[at + 3]!);
}
