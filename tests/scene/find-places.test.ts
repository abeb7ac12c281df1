import { describe, expect, it } from "vitest";

import type { RegionId, Side } from "@/domain/region";
import { findPlaces } from "@/scene/find-places";

function place(region: RegionId, side: Side, name: string, words = "") {
  return { region, side, name, words };
}

const places = [
  place("occiput", "midline", "Lower back of the head, in the middle", "Head occiput"),
  place("low_back", "midline", "Low back, in the middle", "Back lumbar area"),
  place("low_back", "left", "Low back, left side", "Back lumbar area"),
  place("shoulder_blade", "left", "Left shoulder blade", "Back scapula"),
  place("shoulder_blade", "right", "Right shoulder blade", "Back scapula"),
];

/** The names found, best first. */
function found(typed: string): string[] {
  return findPlaces(places, typed).map(({ name }) => name);
}

describe("findPlaces", () => {
  it("finds by the beginnings of words, in any order", () => {
    expect(found("sh bl l")).toEqual(["Left shoulder blade"]);
    expect(found("l bl sh")).toEqual(["Left shoulder blade"]);
  });

  it("puts whole words before beginnings", () => {
    expect(found("low back mid")[0]).toBe("Low back, in the middle");
  });

  it("finds by the clinical name and the part of the body too", () => {
    expect(found("scapula right")).toEqual(["Right shoulder blade"]);
  });

  it("cares for neither capitals nor accents", () => {
    expect(found("LÉFT shoulder")).toEqual(["Left shoulder blade"]);
  });

  it("finds nothing where one word fits nowhere", () => {
    expect(found("shoulder xylophone")).toEqual([]);
  });

  it("finds everything, in order, when nothing is typed", () => {
    expect(found(" , ")).toEqual(places.map(({ name }) => name));
  });
});
