import { regionOfLeaf, type RegionLeaf } from "@/body/region-leaf";
import type { RegionId } from "@/domain/region";

import { ranked, vote, type Scores } from "./scores";

type Triangle = readonly [number, number, number];

/** Most leaves that the corners of one triangle may name: as many as a shader gets as one vector. */
const MOST_LEAVES = 4;
const MOST_ROUNDS = 100;

/**
 * Corrects scores, in place, until every region is one piece and no triangle names more than four
 * leaves.
 *
 * Judged is what will be stored, the rounded shares, by the strongest leaf in the middle of each
 * triangle. A splinter's leaf is lowered at its corners until the splinter is gone.
 *
 * @param triangles - those of the left half
 * @throws {Error} it does not come to an end
 */
export function tidyScores(scores: Scores[], triangles: readonly Triangle[]) {
  const adjacent = adjacentTriangles(triangles);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const crowded = dropCrowded(scores, triangles);
    const leaves = triangles.map((corners) => leavesOf(scores, corners)[0]![0]);
    const small = smallPieces(leaves.map(regionOfLeaf), adjacent);
    if (small.length === 0 && !crowded) return;
    for (const t of small) {
      for (const v of triangles[t]!) {
        const score = scores[v]!.get(leaves[t]!);
        if (score !== undefined) scores[v]!.set(leaves[t]!, score * 0.8);
      }
    }
  }
  throw new Error("regions stay in pieces");
}

/** The three strongest leaves of a vertex, as shares of 255 that sum to it: what is stored. */
export function storedShares(scores: Scores): [RegionLeaf, number][] {
  const strongest = ranked(scores).slice(0, 3);
  const sum = strongest.reduce((total, [, score]) => total + score, 0);
  const shares = strongest.map(([, score]) => Math.round((255 * score) / sum));
  const last = shares.length - 1;
  shares[last] = 255 - shares.slice(0, last).reduce((total, share) => total + share, 0);
  return strongest.map(([leaf], i) => [leaf, shares[i]!]);
}

function leavesOf(scores: readonly Scores[], corners: Triangle): [RegionLeaf, number][] {
  const sum: Scores = new Map();
  for (const v of corners) {
    for (const [leaf, share] of storedShares(scores[v]!)) if (share > 0) vote(sum, leaf, share);
  }
  return ranked(sum);
}

/** Takes the weakest leaves out of triangles that name too many. True if there were any. */
function dropCrowded(scores: readonly Scores[], triangles: readonly Triangle[]): boolean {
  let found = false;
  for (const corners of triangles) {
    for (const [leaf] of leavesOf(scores, corners).slice(MOST_LEAVES)) {
      found = true;
      for (const v of corners) if (scores[v]!.size > 1) scores[v]!.delete(leaf);
    }
  }
  return found;
}

/** All triangles that are not in the largest piece of their region. */
function smallPieces(
  regions: readonly RegionId[],
  adjacent: readonly (readonly number[])[],
): number[] {
  const isSeen = new Uint8Array(regions.length);
  const largest = new Map<RegionId, number[]>();
  const small: number[] = [];
  regions.forEach((region, start) => {
    if (isSeen[start]) return;
    isSeen[start] = 1;
    const piece = [start];
    for (const t of piece) {
      for (const other of adjacent[t]!) {
        if (isSeen[other] || regions[other] !== region) continue;
        isSeen[other] = 1;
        piece.push(other);
      }
    }
    const best = largest.get(region);
    if (!best || piece.length > best.length) largest.set(region, piece);
    if (best) small.push(...(piece.length > best.length ? best : piece));
  });
  return small;
}

function adjacentTriangles(triangles: readonly Triangle[]): readonly (readonly number[])[] {
  const byEdge = new Map<number, number[]>();
  const edges = ([a, b, c]: Triangle) =>
    [
      [a, b],
      [b, c],
      [c, a],
    ].map(([p, q]) => Math.min(p!, q!) * 65_536 + Math.max(p!, q!));
  triangles.forEach((triangle, t) => {
    for (const edge of edges(triangle)) byEdge.set(edge, [...(byEdge.get(edge) ?? []), t]);
  });
  return triangles.map((triangle, t) =>
    edges(triangle).flatMap((edge) => byEdge.get(edge)!.filter((other) => other !== t)),
  );
}
