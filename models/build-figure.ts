import type { Figure } from "@/body/figure";
import { NO_LEAF } from "@/body/figure";
import { everyRegionLeaf, type RegionLeaf } from "@/body/region-leaf";
import { unfoldQuads } from "@/body/unfold-quads";

import type { HalfFigure } from "./encode-figure";
import { calm } from "./calm";
import { paintGarments } from "./garments";
import { bakeLight } from "./light";
import { mirrorTable, neighbours, vertexDirections } from "./mesh";
import { orderSkin, type Order } from "./order";
import { quantise } from "./quantise";
import { makeFrame, makePlaces } from "./regions/frame";
import { namePlace } from "./regions/name-place";
import { scoreRegions, type Scores } from "./regions/scores";
import { storedShares, tidyScores } from "./regions/tidy";
import { neutral, shapePositions } from "./shapes";
import { BODY, type Source } from "./source";
import { limbFields, stand } from "./stance";

/** The share of the outside from which a vertex must be seen to count as skin. */
const SEEN = 0.01;

/**
 * Makes the neutral figure from the source. The same source gives the same figure, to the byte.
 */
export function buildFigure(source: Source): HalfFigure {
  const mirror = mirrorTable(source.positions);
  const near = neighbours(source.quads);
  const fields = limbFields(source, near);
  const order = orderSkin(source, mirror);

  const shape = calm(source, near, shapePositions(source, neutral));
  const standing = stand(source, fields, mirror, shape);
  const positions = quantise(source, shape, standing.positions, mirror);

  const half = halfTopology(order, mirror);
  const light = bakeLight(wholeSkin(half, order, positions), order.stream.length);
  const numbers = new Map(order.vertices.map((v, i) => [v, i]));
  /** The stream holds the right half and the midline; light was baked in the figure's order. */
  const lit = order.stream.map((v) => numbers.get(v)!);
  const isHidden = Uint8Array.from(lit, (i) => (light.visibility[i]! <= SEEN ? 1 : 0));

  const isSeen = new Uint8Array(BODY).fill(1);
  order.stream.forEach((v, i) => {
    if (isHidden[i]) isSeen[v] = isSeen[mirror[v]!] = 0;
  });
  const frame = makeFrame(standing.joint);
  const normals = vertexDirections(source.quads, standing.positions);
  const places = makePlaces(source, fields, standing.positions, normals);
  const scores = scoreRegions(source, near, places, (place) => namePlace(frame, place), isSeen);
  tidyScores(scores, leftTriangles(order, mirror));

  const garments = paintGarments(source, shape, near, fields, mirror);
  const paint = order.stream.flatMap((v, i) => [
    Math.round(255 * light.openness[lit[i]!]!),
    ...garments.subarray(3 * v, 3 * v + 3),
  ]);
  return {
    ...half,
    positions: Int16Array.from(
      order.stream.flatMap((v) => [...positions.subarray(3 * v, 3 * v + 3)]),
    ),
    paint: Uint8Array.from(paint),
    isHidden,
    ...storedRegions(order.stream.map((v) => scores[mirror[v]!]!)),
  };
}

/** The part of the file that no shape changes. */
function halfTopology(order: Order, mirror: Int32Array) {
  const met = new Map(order.stream.map((v, i) => [v, i]));
  return {
    rightCount: order.rightCount,
    midCount: order.midCount,
    walk: Uint16Array.from(order.walk.flat(), (v) => met.get(v)!),
    isMiddle: Uint8Array.from(order.stream, (v) => (mirror[v] === v ? 1 : 0)),
    isFlipped: Uint8Array.from(order.isFlipped, Number),
  };
}

function wholeSkin(
  half: ReturnType<typeof halfTopology>,
  order: Order,
  positions: Int16Array,
): Pick<Figure, "model" | "positions" | "triangles"> {
  const { triangles } = unfoldQuads(half.walk, half.isFlipped, half);
  const metres = order.vertices.flatMap((v) =>
    [...positions.subarray(3 * v, 3 * v + 3)].map((step) => step * 1e-4),
  );
  return { model: "figure-1", positions: Float32Array.from(metres), triangles };
}

/** The mirror images of the walk's triangles, in vertices of the source. */
function leftTriangles({ walk, isFlipped }: Order, mirror: Int32Array) {
  return walk.flatMap((quad, i): [number, number, number][] => {
    const [a, b, c, d] = quad.map((v) => mirror[v]!);
    return isFlipped[i]
      ? [
          [a!, b!, d!],
          [b!, c!, d!],
        ]
      : [
          [a!, b!, c!],
          [a!, c!, d!],
        ];
  });
}

function storedRegions(
  scores: readonly Scores[],
): Pick<HalfFigure, "regionLeaves" | "regionIds" | "regionShares"> {
  const regionLeaves = everyRegionLeaf.toSorted();
  const ids = new Map<RegionLeaf, number>(regionLeaves.map((leaf, id) => [leaf, id]));
  const regionIds = new Uint8Array(3 * scores.length).fill(NO_LEAF);
  const regionShares = new Uint8Array(2 * scores.length);
  scores.forEach((score, v) => {
    storedShares(score).forEach(([leaf, share], i) => {
      regionIds[3 * v + i] = ids.get(leaf)!;
      if (i < 2) regionShares[2 * v + i] = share;
    });
  });
  return { regionLeaves, regionIds, regionShares };
}
