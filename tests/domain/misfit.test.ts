import { describe, expect, it } from "vitest";

import { BodyMap } from "@/domain/body-map";
import { misfitOf } from "@/domain/misfit";
import { z } from "@/domain/zod";

import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

/** What is said of a stored map with one spot that is as told. */
function misfitOfSpot(change: object) {
  const result = z.safeParse(BodyMap, { ...makeMap(), spots: [{ ...makeSpot(), ...change }] });
  return result.success ? "none" : misfitOf(result.error);
}
function withAnchor(change: object) {
  return misfitOfSpot({ anchor: { ...makeSpot().anchor, ...change } });
}
function withPath(path: readonly unknown[], count = 1, radius = 5) {
  const stroke = { mode: "paint", radius, path };
  return misfitOfSpot({
    extent: { kind: "strokes", strokes: Array.from({ length: count }, () => stroke) },
  });
}
const places = (count: number) => Array.from({ length: 3 * count }, () => 0);

describe("misfitOf", () => {
  it("names another figure", () => {
    expect(withAnchor({ model: "figure-2" })).toBe("another-figure");
  });

  it("names a place that is not on the figure", () => {
    expect(withAnchor({ triangle: 26_756 })).toBe("no-such-place");
    expect(withAnchor({ weights: [0.5, 0.5, 0.5] })).toBe("no-such-place");
    expect(withAnchor({ weights: [2, -0.5, -0.5] })).toBe("no-such-place");
    expect(withPath([26_756, 0, 0])).toBe("no-such-place");
    expect(withPath([0, 200, 56])).toBe("no-such-place");
  });

  it("names too much paint", () => {
    expect(withPath(places(1_000_000))).toBe("too-much-paint");
    expect(withPath(places(1), 201)).toBe("too-much-paint");
    expect(withPath(places(2000), 3)).toBe("too-much-paint");
    expect(withPath(places(139), 1, 120)).toBe("too-much-paint");
  });

  it("says nothing of anything else", () => {
    expect(withAnchor({ triangle: "12" })).toBeNull();
    expect(withPath([0, 0])).toBeNull();
    expect(withPath([])).toBeNull();
    expect(misfitOfSpot({ region: "wing" })).toBeNull();
    expect(misfitOfSpot({ intensity: 11 })).toBeNull();
    expect(misfitOfSpot({})).toBe("none");
  });
});
