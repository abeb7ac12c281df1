import { FIGURE_1_TRIANGLES, type Anchor } from "@/domain/anchor";
import { OVERFULL } from "@/domain/misfit";
import { z } from "@/domain/zod";
import { failed, ok, type Result } from "@/lib/result";

/** Smallest and largest radius of a disc or a brush, in whole millimetres along the skin. */
export const RADIUS_MIN = 5;
export const RADIUS_MAX = 120;

/** Most strokes of one extent. */
export const STROKE_LIMIT = 200;
/** Most points of one stroke. */
export const STROKE_POINT_LIMIT = 2000;
/**
 * The most that all strokes of one map come to together: so much is laid on the skin in half a second
 * or so, wherever it lies. The squares are of the radius, in square millimetres, once for each point:
 * enough to paint most of a body's skin.
 */
export const MAP_LIMITS = { strokes: 400, points: 5000, squares: 2_000_000 } as const;

/** Each weight in a path is so many parts of the whole: a quarter of a millimetre at the worst. */
const WHOLE = 255;

/** In whole millimetres, along the skin. */
const Radius = z.int().check(z.minimum(RADIUS_MIN), z.maximum(RADIUS_MAX));

/**
 * The places that a brush went through, three whole numbers each: the triangle, and the first two
 * weights in 255ths; the third weight is the rest.
 */
const Path = z.readonly(
  z.array(z.int().check(z.minimum(0), z.maximum(FIGURE_1_TRIANGLES - 1))).check(
    z.minLength(3),
    z.maxLength(3 * STROKE_POINT_LIMIT),
    z.refine((path) => path.length % 3 === 0, "a place is cut short"),
    z.refine(haveWeights, OVERFULL),
  ),
);

/** One movement of the brush, which adds skin to the extent or takes it away. */
export const Stroke = z.readonly(
  z.object({ mode: z.enum(["paint", "erase"]), radius: Radius, path: Path }),
);
export type Stroke = z.infer<typeof Stroke>;

/**
 * How far a spot reaches along the skin: a disc around its anchor, or what strokes, in their order,
 * have painted and erased.
 */
export const Extent = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("disc"), radius: Radius })),
  z.readonly(
    z.object({
      kind: z.literal("strokes"),
      strokes: z.readonly(z.array(Stroke)).check(z.minLength(1), z.maxLength(STROKE_LIMIT)),
    }),
  ),
]);
export type Extent = z.infer<typeof Extent>;

/** How deep a spot lies, as the person feels it. */
export const depths = ["skin", "muscle", "deep"] as const;
export const Depth = z.enum(depths);
export type Depth = z.infer<typeof Depth>;

/** Whether the strokes of the extents of one map come to more than `MAP_LIMITS`. */
export function isTooMuchPaint(extents: readonly (Extent | null)[]): boolean {
  let [strokes, points, squares] = [0, 0, 0];
  for (const extent of extents) {
    if (extent?.kind !== "strokes") continue;
    for (const { radius, path } of extent.strokes) {
      strokes += 1;
      points += path.length / 3;
      squares += (path.length / 3) * radius ** 2;
    }
  }
  return strokes > MAP_LIMITS.strokes || points > MAP_LIMITS.points || squares > MAP_LIMITS.squares;
}

/**
 * The extent with one more stroke.
 *
 * What was no free area becomes one: the disc its first stroke, a dab of that radius. A stroke that
 * erases from nothing changes nothing.
 *
 * @param anchor - of the spot
 * @param others - the extents of the map's other spots
 */
export function withStroke(
  extent: Extent | null,
  anchor: Anchor,
  stroke: Stroke,
  others: readonly (Extent | null)[] = [],
): Result<Extent | null, "too-many-strokes" | "too-many-points" | "too-much-paint"> {
  if (stroke.path.length > 3 * STROKE_POINT_LIMIT) return failed("too-many-points");
  const before = strokesOf(extent, anchor);
  if (before.length === 0 && stroke.mode === "erase") return ok(extent);
  if (before.length >= STROKE_LIMIT) return failed("too-many-strokes");
  const after: Extent = { kind: "strokes", strokes: [...before, stroke] };
  return isTooMuchPaint([after, ...others]) ? failed("too-much-paint") : ok(after);
}

/** An extent as strokes, whatever it is: a disc is one dab of a brush as large. */
export function strokesOf(extent: Extent | null, anchor: Anchor): readonly Stroke[] {
  if (extent === null) return [];
  if (extent.kind === "strokes") return extent.strokes;
  return [{ mode: "paint", radius: extent.radius, path: packAnchor(anchor) }];
}

/** An anchor as three whole numbers of a path. */
export function packAnchor({ triangle, weights }: Anchor): [number, number, number] {
  const first = Math.round(weights[0] * WHOLE);
  return [triangle, first, Math.min(WHOLE - first, Math.round(weights[1] * WHOLE))];
}

/** The anchor that starts at a place in a path. */
export function unpackAnchor(path: Stroke["path"], start: number): Anchor {
  const [triangle = 0, first = 0, second = 0] = path.slice(start, start + 3);
  const weights = [first / WHOLE, second / WHOLE, (WHOLE - first - second) / WHOLE] as const;
  return { model: "figure-1", triangle, weights };
}

function haveWeights(path: readonly number[]): boolean {
  for (let i = 0; i + 2 < path.length; i += 3) {
    if ((path[i + 1] ?? 0) + (path[i + 2] ?? 0) > WHOLE) return false;
  }
  return true;
}
