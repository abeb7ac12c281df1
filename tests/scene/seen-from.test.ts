import { describe, expect, it } from "vitest";

import { placeSpots } from "@/body/place-spots";
import { makePosedFigure } from "@/body/posed-figure";
import { regionCentre } from "@/body/region-centre";
import type { RegionId, Side } from "@/domain/region";
import { isSeenFrom, viewsThatShow } from "@/scene/seen-from";

import { makeSpot } from "../support/make-spot";
import { realFigure } from "../support/real-figure";

const posed = makePosedFigure(realFigure);

/** A spot in the middle of a region of the real figure. */
function placed(region: RegionId, side: Side) {
  const spot = makeSpot({ anchor: regionCentre(posed.figure, region, side), region, side });
  const [one] = placeSpots(posed.skin, posed.normals, [spot]);
  if (!one) throw new Error("a spot was not placed");
  return one;
}

describe("isSeenFrom", () => {
  it.each([
    ["sternum", "midline", "front", "back"],
    ["shoulder_blade", "left", "back", "front"],
    ["thigh_outer_front", "left", "left", "right"],
  ] as const)("sees %s (%s) from the %s and not from the %s", (region, side, view, other) => {
    expect(isSeenFrom(posed, placed(region, side), view)).toBe(true);
    expect(isSeenFrom(posed, placed(region, side), other)).toBe(false);
  });

  it("does not see what another part of the body hides", () => {
    const innerThigh = placed("thigh_inner", "left"); // faces the other leg
    expect(isSeenFrom(posed, innerThigh, "right")).toBe(false);
  });
});

describe("viewsThatShow", () => {
  it("is front and back where these show everything", () => {
    expect(viewsThatShow(posed, [])).toEqual(["front", "back"]);
    const spots = [placed("sternum", "midline"), placed("low_back", "midline")];
    expect(viewsThatShow(posed, spots)).toEqual(["front", "back"]);
  });

  it("adds the side on which something else is to be seen", () => {
    const right = placed("ribs_side", "right");
    expect(isSeenFrom(posed, right, "front") || isSeenFrom(posed, right, "back")).toBe(false);
    expect(viewsThatShow(posed, [right])).toEqual(["front", "back", "right"]);
    expect(viewsThatShow(posed, [right, placed("neck_side", "left")])).toHaveLength(4);
  });
});
