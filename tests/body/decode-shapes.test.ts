import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeShapes, positionsSum, ShapesDamaged, storedShapes } from "@/body/decode-shapes";
import { encodeShapes } from "@models/encode-shapes";

import { realFigure } from "../support/real-figure";
import { realShapes, shapesBytes } from "../support/real-shapes";

/**
 * Two quads of a right half. The file meets 0 1 2 3 4 5; in the figure right vertices come first:
 *
 *     file  4 -- 0 -- 3      figure  2 -- 0 -- 5
 *           |    |    |              |    |    |      x →
 *           5 -- 1 -- 2              3 -- 1 -- 4
 */
const walk = Uint16Array.from([0, 1, 2, 3, 1, 0, 4, 5]);
const inFigure = [0, 1, 4, 5, 2, 3];
const small = {
  positions: Float32Array.from({ length: 30 }, (_, i) => 0.1 * (i - 10)),
  quads: Uint16Array.from([0, 1, 4, 5, 1, 0, 2, 3, 6, 5, 4, 7, 7, 9, 8, 6]),
  rightCount: 4,
  midCount: 2,
};

function encoded(deltas: readonly Int16Array[], names = storedShapes, figure = small): Uint8Array {
  const shapes = names.map((name, i) => ({ name, deltas: deltas[i]! }));
  return encodeShapes({ positionsSum: positionsSum(figure), walk, shapes });
}

const anyDeltas = fc.array(
  fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: 18, maxLength: 18 }),
  { minLength: storedShapes.length, maxLength: storedShapes.length },
);
const zero = storedShapes.map(() => new Int16Array(18));

describe("decodeShapes", () => {
  it("gives each vertex of the figure what the encoder was given, whatever the values", () => {
    fc.assert(
      fc.property(anyDeltas, (values) => {
        const deltas = values.map((one) => Int16Array.from(one));
        const shapes = decodeShapes(encoded(deltas), small);
        storedShapes.forEach((name, i) => {
          inFigure.forEach((v, met) => {
            const expected = deltas[i]!.subarray(3 * met, 3 * met + 3);
            expect(shapes[name].subarray(3 * v, 3 * v + 3)).toEqual(expected);
          });
        });
      }),
    );
  });

  it.each<[string, () => Uint8Array]>([
    ["nothing", () => new Uint8Array()],
    ["another file", () => new TextEncoder().encode("FIG1 and so on")],
    ["a file cut short", () => shapesBytes().subarray(0, 200_000)],
    ["a file that lacks its last byte", () => shapesBytes().subarray(0, -1)],
    ["a file with a byte too many", () => Uint8Array.from([...shapesBytes(), 0])],
    ["a later version", () => changed(3, "2".charCodeAt(0))],
    ["the shapes of another figure", () => changed(4, shapesBytes()[4]! ^ 1)],
    ["a shape too few", () => changed(8, 11)],
    ["a shape nobody knows", () => changed(10, "F".charCodeAt(0))],
  ])("refuses %s", (_what, bytes) => {
    expect(() => decodeShapes(bytes(), realFigure)).toThrow(ShapesDamaged);
  });

  it("refuses the shapes in another order", () => {
    const turned = [...storedShapes.slice(1), storedShapes[0]!];
    expect(() => decodeShapes(encoded(zero), small)).not.toThrow();
    expect(() => decodeShapes(encoded(zero, turned), small)).toThrow(ShapesDamaged);
  });

  it("refuses a figure that differs from the one they were made with by a tenth of a millimetre", () => {
    const other = { ...small, positions: small.positions.map((x, i) => (i === 7 ? x + 1e-4 : x)) };
    expect(() => decodeShapes(encoded(zero), other)).toThrow(ShapesDamaged);
  });

  it("moves no vertex of the midline off it", () => {
    const { rightCount, midCount } = realFigure;
    for (const name of storedShapes) {
      for (let v = rightCount; v < rightCount + midCount; v++) {
        expect(realShapes[name][3 * v]).toBe(0);
      }
    }
  });
});

function changed(at: number, value: number): Uint8Array {
  const bytes = shapesBytes();
  bytes[at] = value;
  return bytes;
}
