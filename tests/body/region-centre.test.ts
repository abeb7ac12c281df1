import { describe, expect, it } from "vitest";

import { anchorCorners } from "@/body/anchor-corners";
import { mirrorAnchor } from "@/body/mirror-anchor";
import { regionAtAnchor } from "@/body/region-at-anchor";
import { NotAtMidline, regionCentre } from "@/body/region-centre";
import { Anchor } from "@/domain/anchor";
import { regionTable } from "@/domain/region";

import { realFigure } from "../support/real-figure";

const midlineRegions = regionTable.filter((region) => region.isAtMidline);
const otherRegions = regionTable.filter((region) => !region.isAtMidline);

describe("regionCentre", () => {
  it.each(regionTable)("of $id lies in it, left and right as exact twins", ({ id }) => {
    const right = regionCentre(realFigure, id, "right");
    const left = regionCentre(realFigure, id, "left");
    expect(regionAtAnchor(realFigure, right)).toMatchObject({ region: id, side: "right" });
    expect(regionAtAnchor(realFigure, left)).toMatchObject({ region: id, side: "left" });
    expect(left).toEqual(mirrorAnchor(realFigure, right));
    expect(Anchor.safeParse(left).success).toBe(true);
    expect(anchorCorners(realFigure, right).some((v) => realFigure.isHidden[v])).toBe(false);
  });

  it.each(midlineRegions)("of $id on the midline lies in it", ({ id }) => {
    const anchor = regionCentre(realFigure, id, "midline");
    expect(regionAtAnchor(realFigure, anchor)).toMatchObject({ region: id, side: "midline" });
    expect(Anchor.safeParse(anchor).success).toBe(true);
    const corners = anchorCorners(realFigure, anchor);
    const named = corners.filter((_, corner) => anchor.weights[corner]! > 0);
    expect(named.map((v) => realFigure.positions[3 * v])).toEqual([0, 0]);
    expect(named.some((v) => realFigure.isHidden[v])).toBe(false);
  });

  it.each(otherRegions)("of $id cannot be on the midline", ({ id }) => {
    expect(() => regionCentre(realFigure, id, "midline")).toThrow(NotAtMidline);
  });
});
