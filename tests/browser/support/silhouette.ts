import { contrast } from "./colour-vision.ts";

/** Contrast by which a part of a picture is told from its ground (WCAG 2.2, 1.4.11). */
const LEAST = 3;

/**
 * What stands out of a ground: every pixel that cannot be reached from the picture's edge without crossing
 * one of enough contrast with it.
 *
 * @param picture - luminance of each pixel, row by row
 * @param size - pixels along an edge; the picture is square
 * @param ground - luminance of what lies around
 * @returns for each pixel, whether it belongs to the silhouette
 */
export function silhouette(picture: Float32Array, size: number, ground: number): boolean[] {
  const isInside = Array.from({ length: size * size }, () => true);
  const open: number[] = [];
  const enter = (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    const at = y * size + x;
    if (!isInside[at] || contrast(picture[at]!, ground) >= LEAST) return;
    isInside[at] = false;
    open.push(at);
  };
  for (let i = 0; i < size; i += 1) {
    for (const end of [0, size - 1]) {
      enter(i, end);
      enter(end, i);
    }
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % size;
    const y = (at - x) / size;
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      enter(x + dx, y + dy);
    }
  }
  return isInside;
}

/** How alike two sets of pixels are: those of both over those of either, 0–1. */
export function overlap(one: readonly boolean[], other: readonly boolean[]): number {
  let both = 0;
  let either = 0;
  for (const [at, isIn] of one.entries()) {
    if (isIn && other[at]) both += 1;
    if (isIn || other[at]) either += 1;
  }
  return either === 0 ? 1 : both / either;
}

/** How much of the box round a set of pixels is filled by it: about 1 a square, π ÷ 4 a disc, ½ a triangle. */
export function fullness(pixels: readonly boolean[], size: number): number {
  const inside = pixels.flatMap((isIn, at) => (isIn ? [at] : []));
  const xs = inside.map((at) => at % size);
  const ys = inside.map((at) => Math.floor(at / size));
  const extent = (of: readonly number[]) => Math.max(...of) - Math.min(...of) + 1;
  return inside.length === 0 ? 0 : inside.length / (extent(xs) * extent(ys));
}
