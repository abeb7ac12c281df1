import { makeExtentFields, type ExtentField } from "@/body/extent-fields";
import { makeExtentAtlas, SELECTED_EXTENT, showField, takeTouchedRows } from "@/body/extent-atlas";
import type { Figure } from "@/body/figure";
import { makeGeodesics } from "@/body/geodesics";
import { makePicker } from "@/body/picker";
import type { Anchor } from "@/domain/anchor";
import { type Extent, packAnchor } from "@/domain/extent";

import { median } from "./median.ts";
import { makePlainDijkstra } from "./plain-dijkstra.ts";

export type AreaTimes = {
  /** 95th percentiles, milliseconds: one disc of 5 cm radius, and the yardstick's way to the same. */
  readonly discMs: number;
  readonly dijkstraMs: number;
  /** Of one update of a stroke: three touches of a brush of 2 cm radius, up to what is sent to draw. */
  readonly brushMs: number;
  /** To lay a stored stroke of 2,000 places all over the back, in the middle of several times. */
  readonly strokeMs: number;
};

const PLACES = 500;
const ROUNDS = 5;
const DISC_RADIUS = 0.05;
/** Millimetres. */
const BRUSH_RADIUS = 20;
const TOUCHES = 3;
const STROKE_PLACES = 2000;
/** Metres: what of the back is painted, as seen from behind, in rows of so many places. */
const BACK = { left: -0.11, bottom: 1, width: 0.22, height: 0.4, inRow: 50 };

/** Times discs and strokes at places strewn over the whole skin, the same in every run. */
export function measureAreas(figure: Figure): AreaTimes {
  const places = strewnPlaces(figure);
  const geodesics = makeGeodesics(figure);
  const fields = makeExtentFields(figure, geodesics);
  const atlas = makeExtentAtlas(figure);
  let stroke: ExtentField = new Map();

  const disc = (anchor: Anchor) => geodesics.disc(anchor, DISC_RADIUS).quads.length;
  const update = (anchor: Anchor, n: number) => {
    if (n % 10 === 0) stroke = new Map(); // a new stroke now and then, as people make them
    for (let touch = 0; touch < TOUCHES; touch++) {
      const quads = fields.stamp(stroke, moved(anchor, touch), BRUSH_RADIUS, "paint");
      showField(atlas, SELECTED_EXTENT, stroke, quads);
    }
    return takeTouchedRows(atlas).length;
  };
  for (const task of [disc, update]) times(places, task); // lets the engine warm up
  const discMs = percentile95(times(places, disc));
  const brushMs = percentile95(times(places, update));

  const countWithin = makePlainDijkstra(figure);
  const dijkstra = ({ triangle }: Anchor) =>
    countWithin(figure.triangles[3 * triangle]!, DISC_RADIUS);
  times(places, dijkstra);
  const dijkstraMs = percentile95(times(places, dijkstra));

  const stroke2000 = strokeOverBack(figure);
  const lay = (anchor: Anchor) => fields.fieldOf({ anchor, extent: stroke2000 }).size;
  times(places.slice(0, 3), lay);
  const strokeMs = median(times(places.slice(0, 3), lay));
  return { discMs, dijkstraMs, brushMs, strokeMs };
}

/** Of each place the middle of several times, in milliseconds: other work on the machine falls out. */
function times(places: readonly Anchor[], task: (anchor: Anchor, n: number) => number): number[] {
  const rounds = Array.from({ length: ROUNDS }, () =>
    places.map((anchor, n) => {
      const start = performance.now();
      const done = task(anchor, n);
      const spent = performance.now() - start;
      if (!(done > 0)) throw new Error(`nothing was found at triangle ${anchor.triangle}`);
      return spent;
    }),
  );
  return places.map((_, n) => median(rounds.map((round) => round[n]!)));
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? NaN;
}

/** Random triangles that can be seen, by a generator of fixed seed (Park and Miller, 1988). */
function strewnPlaces({ model, triangles, isHidden }: Figure): Anchor[] {
  const places: Anchor[] = [];
  let seed = 1;
  while (places.length < PLACES) {
    seed = (seed * 48_271) % 2_147_483_647;
    const triangle = seed % (triangles.length / 3);
    if (isHidden[triangles[3 * triangle]!]) continue;
    places.push({ model, triangle, weights: [0.25, 0.5, 0.25] });
  }
  return places;
}

/** Row by row up the back, each in the other direction. */
function strokeOverBack(figure: Figure): Extent {
  const picker = makePicker(figure);
  const path = Array.from({ length: STROKE_PLACES }, (_, n) => {
    const row = Math.floor(n / BACK.inRow);
    const across = (n % BACK.inRow) / BACK.inRow;
    const x = BACK.left + BACK.width * (row % 2 === 0 ? across : 1 - across);
    const y = BACK.bottom + (BACK.height * n) / STROKE_PLACES;
    const hit = picker.pick([x, y, -1], [0, 0, 1]);
    if (!hit) throw new Error(`there is no back at ${x}, ${y}`);
    return packAnchor(hit.anchor);
  });
  return { kind: "strokes", strokes: [{ mode: "paint", radius: BRUSH_RADIUS, path: path.flat() }] };
}

/** A place a little farther in the same triangle. */
function moved(anchor: Anchor, step: number): Anchor {
  return { ...anchor, weights: [0.25 + 0.2 * step, 0.5 - 0.2 * step, 0.25] };
}
