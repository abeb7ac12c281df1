import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { rowFromText, RowNotWritable, rowToText } from "@/storage/row-text";

import { arbitraryClient, arbitraryMaps } from "../support/arbitrary-map";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

function again(row: unknown): unknown {
  return rowFromText(rowToText(row));
}

describe("a row as text", () => {
  it("comes back as whatever JSON can hold, with odd keys and odd numbers", () => {
    const value = fc.anything({
      withBigInt: true,
      withDate: true,
      withNullPrototype: false,
      withTypedArray: false,
    });
    fc.assert(
      fc.property(value, (row) => {
        expect(again(row)).toEqual(row);
      }),
    );
  });

  it("comes back as the map that it was", () => {
    fc.assert(
      fc.property(arbitraryClient.chain(arbitraryMaps), (maps) => {
        expect(again(maps)).toEqual(maps);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps bytes, undefined and a key that is a prototype's name", () => {
    expect(again([1, { x: undefined }, -0])).toStrictEqual([1, { x: undefined }, -0]);
    expect(again({ $: 1, list: [{ $: ["date", "1"] }] })).toEqual({
      $: 1,
      list: [{ $: ["date", "1"] }],
    });
    const row = { bytes: new Uint8Array([0, 128, 255]), none: undefined, list: [undefined, -0] };
    expect(again(row)).toStrictEqual(row);
    const odd = JSON.parse('{"__proto__": {"x": 1}}') as object;
    expect(Object.keys(again(odd) as object)).toEqual(["__proto__"]);
  });

  it("writes once what occurs often, whether it is the same object or only looks the same", () => {
    const spots = Array.from({ length: 12 }, () => makeSpot({ note: "a long note ".repeat(40) }));
    const steps = Array.from({ length: 50 }, () => makeMap({ spots: structuredClone(spots) }));
    const one = rowToText({ past: [steps[0]] }).length;
    expect(rowToText({ past: steps }).length).toBeLessThan(4 * one);
    expect(again({ past: steps })).toEqual({ past: steps });
  });

  it("refuses what it cannot write, and reads nothing that it did not write", () => {
    expect(() => rowToText({ run: () => 1 })).toThrow(RowNotWritable);
    expect(() => rowToText({ set: new Set([1]) })).toThrow(RowNotWritable);
    expect(() => rowFromText("7")).toThrow(SyntaxError);
    expect(() => rowFromText('[{"$":["strange","1"]}]')).toThrow(SyntaxError);
  });
});
