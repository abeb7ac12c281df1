import type { Figure } from "@/body/figure";
import { makeGeodesics, type Geodesics } from "@/body/geodesics";
import { quadField, quadLengths } from "@/body/quad-field";
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
  const distances = new Float64Array(32 * 32);

  const stamp: ExtentFields["stamp"] = (field, anchor, radius, mode) => {
    const disc = geodesics.disc(anchor, radius / 1000);
    for (let n = 0; n < disc.quads.length; n++) {
      const quad = disc.quads[n]!;
      let values = field.get(quad);
      if (!values) {
        if (mode === "erase") continue;
        values = new Uint8Array(sizes[quad]! ** 2);
        field.set(quad, values);
      }
      quadField(lengths, quad, disc.distances, 4 * n, sizes[quad]!, distances);
      if (mode === "paint") paint(values, distances, disc.radius);
      else erase(values, distances, disc.radius);
    }
    return disc.quads;
  };

  return {
    fieldOf({ anchor, extent }) {
      const field: ExtentField = new Map();
      if (extent?.kind === "disc") stamp(field, anchor, extent.radius, "paint");
      else for (const stroke of strokesOf(extent, anchor)) stampStroke(field, stroke);
      return field;
    },
    stamp,
    reshape(positions) {
      geodesics.reshape(positions);
      lengths = quadLengths(figure, positions);
    },
  };

  function stampStroke(field: ExtentField, { mode, radius, path }: Stroke): void {
    for (let i = 0; i < path.length; i += 3) stamp(field, unpackAnchor(path, i), radius, mode);
  }
}

function paint(values: Uint8Array, distances: Float64Array, radius: number): void {
  for (let i = 0; i < values.length; i++) {
    const value = FIELD_EDGE + (radius - distances[i]!) * FIELD_METRE;
    // Plus a half: a typed array cuts off what is behind the point.
    const byte = value >= 255 ? 255 : value <= 1 ? 1 : value + 0.5;
    if (byte > values[i]!) values[i] = byte;
  }
}

function erase(values: Uint8Array, distances: Float64Array, radius: number): void {
  for (let i = 0; i < values.length; i++) {
    const value = FIELD_EDGE + (distances[i]! - radius) * FIELD_METRE;
    const byte = value >= 255 ? 255 : value <= 1 ? 1 : value + 0.5;
    if (byte < values[i]!) values[i] = byte;
  }
}
