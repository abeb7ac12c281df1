import { describe, expect, it } from "vitest";

import { leafOfTriangle } from "@/body/leaf-at";
import { regionOfLeaf } from "@/body/region-leaf";
import { regionPlaces } from "@/body/region-places";
import { skinArea } from "@/body/skin-areas";
import { regionTable } from "@/domain/region";
import { finish } from "@/lib/work";

import { realFigure } from "../support/real-figure";

const places = finish(regionPlaces(realFigure));
const { positions, triangles } = realFigure;

describe("regionPlaces", () => {
  it("has every region on both sides, and on the midline those that touch it", () => {
    const named = places.map(({ region, side }) => `${region} ${side}`);
    const wanted = regionTable.flatMap(({ id, isAtMidline }) => [
      `${id} right`,
      `${id} left`,
      ...(isAtMidline ? [`${id} midline`] : []),
    ]);
    expect(named.toSorted()).toEqual(wanted.toSorted());
  });

  it("lies in the region, on its side, where it can be seen", () => {
    for (const { region, side, vertex } of places) {
      expect(realFigure.isHidden[vertex]).toBe(0);
      for (let t = 0; t < triangles.length / 3; t++) {
        if (!triangles.subarray(3 * t, 3 * t + 3).includes(vertex)) continue;
        expect(regionOfLeaf(realFigure.regionLeaves[leafOfTriangle(realFigure, t)]!)).toBe(region);
      }
      const x = positions[3 * vertex]!;
      expect(Math.sign(x)).toBe({ left: 1, right: -1, midline: 0 }[side]);
    }
  });

  it("gives left and right as twins", () => {
    for (const { region, side, vertex } of places.filter((place) => place.side === "right")) {
      const twin = places.find((place) => place.region === region && place.side === "left")!;
      expect(side).toBe("right");
      expect(positions[3 * twin.vertex]).toBe(-positions[3 * vertex]!);
      expect(positions[3 * twin.vertex + 1]).toBe(positions[3 * vertex + 1]);
    }
  });

  it("says how large the regions are, all of them together the whole skin", () => {
    const sum = places
      .filter(({ side }) => side !== "midline")
      .reduce((total, { area }) => total + area, 0);
    expect(sum).toBeCloseTo(skinArea(realFigure, positions), 4);
  });
});
