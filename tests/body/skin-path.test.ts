import { describe, expect, it } from "vitest";

import { makePicker } from "@/body/picker";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { regionCentre } from "@/body/region-centre";
import type { Point } from "@/body/skin";
import { skinPath } from "@/body/skin-path";

import { realFigure } from "../support/real-figure";

const figure = realFigure;
const picker = makePicker(figure);

function centre(region: Parameters<typeof regionCentre>[1]): Point {
  return pointAtAnchor(figure, regionCentre(figure, region, "left"));
}

describe("skinPath", () => {
  it("goes through its places, on the skin, in small steps", () => {
    const places = [centre("heel"), centre("calf"), centre("thigh_back")];
    const path = skinPath(picker, places);
    for (const place of places) expect(path).toContainEqual(place);
    for (const point of path) expect(picker.nearest(point).distance).toBeLessThan(1e-5);
    const steps = path.slice(1).map(([x, y, z], i) => {
      const [px, py, pz] = path[i]!;
      return Math.hypot(x - px, y - py, z - pz);
    });
    expect(Math.max(...steps)).toBeLessThan(0.03);
  });

  it("has nothing between one place and nowhere", () => {
    expect(skinPath(picker, [])).toEqual([]);
    expect(skinPath(picker, [centre("heel")])).toEqual([centre("heel")]);
  });
});

describe("Picker.nearest", () => {
  it("finds a point of the skin again, at no distance", () => {
    const point = centre("palm");
    const found = picker.nearest(point);
    expect(found.distance).toBeLessThan(1e-6);
    for (const axis of [0, 1, 2] as const) expect(found.point[axis]).toBeCloseTo(point[axis], 5);
  });
});
