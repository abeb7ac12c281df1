import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { positionsSum, storedShapes } from "@/body/decode-shapes";

import { figureBytes, realFigure } from "../support/real-figure";
import { realShapes, shapesBytes } from "../support/real-shapes";

const { positions, triangles, paint, regionIds, regionShares, regionLeaves } = realFigure;

const stepsOf = (v: number) =>
  [...positions.subarray(3 * v, 3 * v + 3)].map((metres) => Math.round(metres * 10_000));
const leavesOf = (v: number) =>
  [0, 1, 2]
    .filter((i) => regionShares[3 * v + i]! > 0)
    .map((i) => [regionLeaves[regionIds[3 * v + i]!], regionShares[3 * v + i]]);

/** The JSON blocks of the page: the figure's check values, then those of its shapes. */
const stated = [
  ...readFileSync("docs/figure-format.md", "utf8").matchAll(/```json\n(.*?)```/gs),
].map((block): unknown => JSON.parse(block[1]!));

describe("docs/figure-format.md", () => {
  it("gives check values that are those of the shapes file", () => {
    const deltas = (v: number) =>
      storedShapes.map((name): [string, number[]] => [
        name,
        [...realShapes[name].subarray(3 * v, 3 * v + 3)],
      ]);
    expect(stated[1]).toEqual({
      bytes: shapesBytes().length,
      checkSum: positionsSum(realFigure),
      "vertex 0": Object.fromEntries<number[]>(deltas(0)),
      "vertex 6595": Object.fromEntries<number[]>(deltas(6595)),
    });
  });

  it("gives check values that are those of the file", () => {
    expect(stated[0]).toEqual({
      bytes: figureBytes().length,
      vertices: positions.length / 3,
      triangles: triangles.length / 3,
      sha256: createHash("sha256")
        .update(new Uint8Array(triangles.buffer, triangles.byteOffset, triangles.byteLength))
        .digest("hex"),
      firstTriangle: [...triangles.subarray(0, 3)],
      lastTriangle: [...triangles.subarray(-3)],
      ...Object.fromEntries(
        [0, 6596, 13_379].map((v) => [
          `vertex ${v}`,
          {
            position: stepsOf(v),
            paint: [...paint.subarray(4 * v, 4 * v + 4)],
            regions: leavesOf(v),
          },
        ]),
      ),
    });
  });
});
