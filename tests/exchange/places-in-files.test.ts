import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { decodeMapFile } from "@/exchange/decode-map-file";

import { makeUuid } from "../support/make-uuid";

type Json = Readonly<Record<string, unknown>>;

const file = JSON.parse(readFileSync("tests/fixtures/map-file-v1.fasciamap", "utf8")) as {
  readonly maps: readonly [Json & { readonly spots: readonly [Json] }];
};

/** The file with one map of these spots, each the first one of the fixture but for what is told. */
function withSpots(...changes: readonly Json[]) {
  const [map] = file.maps;
  const spots = changes.map((change, n) => ({
    ...map.spots[0],
    id: makeUuid(n),
    isMain: false,
    ...change,
  }));
  return decodeMapFile(
    new TextEncoder().encode(JSON.stringify({ ...file, maps: [{ ...map, spots }] })),
  );
}

function strokes(count: number, places: number, radius = 5): Json {
  const stroke = { mode: "paint", radius, path: Array.from({ length: 3 * places }, () => 0) };
  return { extent: { kind: "strokes", strokes: Array.from({ length: count }, () => stroke) } };
}
function path(...values: readonly number[]): Json {
  const stroke = { mode: "paint", radius: 10, path: values };
  return { extent: { kind: "strokes", strokes: [stroke] } };
}

describe("decodeMapFile", () => {
  it("takes what lies on the skin", () => {
    expect(withSpots(path(1204, 100, 55), { triangle: 26_755, weights: [0, 0, 1] }).ok).toBe(true);
  });

  it.each([
    ["triangle", { triangle: 26_756 }],
    ["triangle", { triangle: -1 }],
    ["weights", { weights: [0.5, 0.5, 0.5] }],
    ["weights", { weights: [0.3, 0.3, 0.3] }],
    ["weights.0", { weights: [-1, 1, 1] }],
    ["weights.1", { weights: [0, 1e308, 0] }],
    ["extent.strokes.0.path", path(1204, 100, 156)],
    ["extent.strokes.0.path.0", path(26_756, 0, 0)],
    ["extent.strokes.0.path.1", path(0, -1, 0)],
  ])("names a place that is not on the figure, at %s", (where, change) => {
    expect(withSpots(change)).toEqual({
      ok: false,
      failure: { reason: "no-such-place", where: `maps.0.spots.0.${where}` },
    });
  });

  it.each([
    ["a stroke of too many places", "spots.0.extent.strokes.0.path", [strokes(1, 2001)]],
    ["a stroke of 800,000 places", "spots.0.extent.strokes.0.path", [strokes(1, 800_000)]],
    ["too many strokes of a spot", "spots.0.extent.strokes", [strokes(201, 1)]],
    ["too many places in all", "spots", [strokes(3, 2000)]],
    ["too many strokes in all", "spots", [strokes(134, 1), strokes(134, 1), strokes(133, 1)]],
    ["too much skin in all", "spots", [strokes(1, 139, 120)]],
  ] as const)("names too much paint: %s", (_what, where, spots) => {
    expect(withSpots(...spots)).toEqual({
      ok: false,
      failure: { reason: "too-much-paint", where: `maps.0.${where}` },
    });
  });

  it("does not even read a stroke of a million places: no file is as large", () => {
    expect(withSpots(strokes(1, 1_000_000))).toEqual({
      ok: false,
      failure: { reason: "too-large" },
    });
  });
});
