import type { RegionLeaf } from "@/body/region-leaf";

import { BODY, type Source } from "../source";
import type { Place } from "./frame";

/** How much of each leaf a vertex is. Rises and falls smoothly, so that borders do too. */
export type Scores = Map<RegionLeaf, number>;

const SAMPLES = 5;
const SPREAD = 2;

/**
 * Scores every vertex of the left half; those of the right half stay empty.
 *
 * Each quad is sampled at 5 × 5 points whose votes go to its corners by nearness. A border, where
 * two scores are equal, then runs smoothly through triangles. Pockets that cannot be seen take the
 * name of the nearest skin that can.
 *
 * @param isSeen - 1 for each vertex that is visible from outside
 */
export function scoreRegions(
  source: Source,
  near: readonly (readonly number[])[],
  place: (quad: Source["quads"][number], weights: readonly number[]) => Place,
  name: (place: Place) => RegionLeaf,
  isSeen: Uint8Array,
): Scores[] {
  const isLeft = (v: number) => source.positions[3 * v]! >= -1e-9;
  let scores = Array.from({ length: BODY }, (): Scores => new Map());
  for (const quad of source.quads) {
    if (!quad.every(isLeft)) continue;
    for (const weights of sampleWeights()) {
      const leaf = name(place(quad, weights));
      quad.forEach((v, corner) => vote(scores[v]!, leaf, weights[corner]!));
    }
  }
  scores = scores.map(normalised);
  fillPockets(scores, near, isSeen, isLeft);

  for (let step = 0; step < SPREAD; step++) {
    const before = scores;
    scores = before.map((own, v) => {
      if (!isLeft(v)) return own;
      const around = near[v]!.filter(isLeft);
      const mixed: Scores = new Map();
      for (const [leaf, score] of own) vote(mixed, leaf, score / 2);
      for (const u of around) {
        for (const [leaf, score] of before[u]!) vote(mixed, leaf, score / 2 / around.length);
      }
      return mixed;
    });
  }
  return scores;
}

/** The leaves of a vertex, the strongest first, equal ones by name. */
export function ranked(scores: Scores): [RegionLeaf, number][] {
  return [...scores].toSorted(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a < b ? -1 : 1));
}

/** Adds to a leaf's score. */
export function vote(scores: Scores, leaf: RegionLeaf, by: number) {
  scores.set(leaf, (scores.get(leaf) ?? 0) + by);
}

function* sampleWeights(): Generator<readonly number[]> {
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const u = (i + 0.5) / SAMPLES;
      const v = (j + 0.5) / SAMPLES;
      yield [(1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v];
    }
  }
}

function normalised(scores: Scores): Scores {
  const sum = [...scores.values()].reduce((total, score) => total + score, 0);
  return new Map([...scores].map(([leaf, score]) => [leaf, score / sum]));
}

function fillPockets(
  scores: Scores[],
  near: readonly (readonly number[])[],
  isSeen: Uint8Array,
  isLeft: (v: number) => boolean,
) {
  const isDone = isSeen.slice();
  let edge = [...scores.keys()].filter((v) => isLeft(v) && isDone[v]);
  while (edge.length > 0) {
    const next: number[] = [];
    for (const v of edge) {
      for (const u of near[v]!) {
        if (isDone[u] || !isLeft(u)) continue;
        isDone[u] = 1;
        scores[u] = new Map([[ranked(scores[v]!)[0]![0], 1]]);
        next.push(u);
      }
    }
    edge = next;
  }
}
