import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeFigure, FigureDamaged } from "@/body/decode-figure";
import { encodeFigure, type HalfFigure } from "@models/encode-figure";

import { figureBytes } from "../support/real-figure";

/**
 * Two quads of a right half: 0 and 1 on the right, 2 and 3 on the midline, then 4 and 5 right.
 *
 *     4 -- 0 -- 3
 *     |    |    |      x →
 *     5 -- 1 -- 2
 */
const small: HalfFigure = {
  rightCount: 4,
  midCount: 2,
  regionLeaves: ["calf", "palm.thumb"],
  walk: Uint16Array.from([0, 1, 2, 3, 1, 0, 4, 5]),
  isMiddle: Uint8Array.from([0, 0, 1, 1, 0, 0]),
  isFlipped: Uint8Array.from([0, 1]),
  positions: Int16Array.from([
    -10_000, 20_000, 5, -10_000, 10_000, -5, 0, 10_000, 0, 0, 20_000, 1, -20_000, 20_000, 32_767,
    -20_000, 10_000, -32_768,
  ]),
  paint: Uint8Array.from({ length: 24 }, (_, i) => (i * 91) % 256),
  isHidden: Uint8Array.from([0, 0, 0, 1, 0, 1]),
  regionIds: Uint8Array.from({ length: 18 }, (_, i) => [0, 1, 255][i % 3]!),
  regionShares: Uint8Array.from({ length: 12 }, (_, i) => (i % 2 ? 55 : 200)),
};

describe("decodeFigure", () => {
  it("unfolds a small file to the last number", () => {
    const figure = decodeFigure(encodeFigure(small));
    // Right: 0 1 4 5 of the file, midline: 2 3, then the left twins of the right.
    expect([figure.rightCount, figure.midCount]).toEqual([4, 2]);
    expect([...figure.quads]).toEqual([0, 1, 4, 5, 1, 0, 2, 3, 6, 5, 4, 7, 7, 9, 8, 6]);
    expect([...figure.triangles.subarray(0, 12)]).toEqual([0, 1, 4, 0, 4, 5, 1, 0, 3, 0, 2, 3]);
    expect([...figure.triangles.subarray(12)]).toEqual([6, 4, 7, 6, 5, 4, 7, 9, 6, 6, 9, 8]);
    const steps = [...figure.positions].map((x) => Math.round(x * 10_000) + 0);
    expect(steps.slice(0, 6)).toEqual([-10_000, 20_000, 5, -10_000, 10_000, -5]);
    expect(steps.slice(6, 12)).toEqual([-20_000, 20_000, 32_767, -20_000, 10_000, -32_768]);
    expect(steps.slice(12, 18)).toEqual([0, 10_000, 0, 0, 20_000, 1]);
    expect(steps.slice(18, 24)).toEqual([10_000, 20_000, 5, 10_000, 10_000, -5]);
    expect([...figure.isHidden]).toEqual([0, 0, 0, 1, 0, 1, 0, 0, 0, 1]);
    expect(figure.regionLeaves).toEqual(["calf", "palm.thumb"]);
    expect([...figure.regionIds.subarray(0, 3)]).toEqual([0, 1, 255]);
    expect([...figure.regionShares.subarray(27)]).toEqual([200, 55, 0]);
    expect(figure.paint.subarray(24)).toEqual(figure.paint.subarray(0, 16));
    expect([...figure.paint.subarray(0, 4)]).toEqual([0, 91, 182, 17]);
  });

  it("undoes the encoder, whatever the values", () => {
    const fill = (length: number, max: number) =>
      fc.array(fc.nat(max), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(fill(18, 65_535), fill(24, 255), (places, paint) => {
        const half = {
          ...small,
          positions: Int16Array.from(places),
          paint: Uint8Array.from(paint),
        };
        const figure = decodeFigure(encodeFigure(half));
        const first = [...figure.positions.subarray(0, 6)].map((x) => Math.round(x * 10_000));
        expect(first.map((x) => x + 0)).toEqual([...half.positions.subarray(0, 6)]);
        expect(figure.paint.subarray(0, 8)).toEqual(half.paint.subarray(0, 8));
        expect(figure.paint.subarray(8, 16)).toEqual(half.paint.subarray(16, 24));
      }),
    );
  });

  it.each([
    ["nothing", () => new Uint8Array()],
    ["another file", () => new TextEncoder().encode("glTF and so on")],
    ["a file cut short", () => figureBytes().subarray(0, 100_000)],
    ["a file that lacks its last byte", () => figureBytes().subarray(0, -1)],
    ["a file with a byte too many", () => Uint8Array.from([...figureBytes(), 0])],
    ["a later version", () => changed(3, "2".charCodeAt(0))],
    ["another number of vertices", () => changed(4, 1)],
    ["more vertices than there are numbers for", () => changed(5, 200)],
    ["another number of quads", () => changed(8, 1)],
    ["a region that does not exist", () => changed(12, "X".charCodeAt(0))],
  ])("refuses %s", (_what, bytes) => {
    expect(() => decodeFigure(bytes())).toThrow(FigureDamaged);
  });

  it.each([
    ["a vertex in more than one whole region", { regionShares: new Uint8Array(12).fill(200) }],
    ["a leaf past the end", { regionIds: new Uint8Array(18).fill(2) }],
    ["a share of no leaf", { regionIds: new Uint8Array(18).fill(255) }],
    ["another midline", { isMiddle: Uint8Array.from([0, 0, 1, 1, 1, 0]) }],
  ])("refuses %s", (_what, change) => {
    expect(() => decodeFigure(encodeFigure({ ...small, ...change }))).toThrow(FigureDamaged);
  });

  it("either decodes or says that it is damaged, whatever single byte is wrong", () => {
    const bytes = figureBytes();
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(255), (at, value) => {
        const wrong = bytes.slice();
        wrong[at] = value;
        expect(errorOf(() => decodeFigure(wrong))).toSatisfy(
          (error) => error === undefined || error instanceof FigureDamaged,
        );
      }),
      { numRuns: 60 },
    );
  });
});

function changed(at: number, value: number): Uint8Array {
  const bytes = figureBytes();
  bytes[at] = value;
  return bytes;
}

function errorOf(act: () => void): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}
