import { describe, expect, it } from "vitest";

import { makeHold } from "../support/make-session";
import { makeSpot } from "../support/make-spot";
import { realFigure } from "../support/real-figure";
import { isNearOnSkin } from "@/body/is-near-on-skin";
import { makePosedFigure } from "@/body/posed-figure";
import { regionCentre } from "@/body/region-centre";
import { packAnchor } from "@/domain/extent";
import type { RegionId, Side } from "@/domain/region";
import { compareFindings } from "@/domain/compare-findings";

const posed = makePosedFigure(realFigure);
const isNear = (...[one, other, reach]: Parameters<Parameters<typeof compareFindings>[2]>) =>
  isNearOnSkin(posed, one, other, reach);
const at = (region: RegionId, side: Side) => ({
  anchor: regionCentre(realFigure, region, side),
  region,
  side,
});

describe("compareFindings", () => {
  it("tells what both say from what only one of them says", () => {
    const jaw = makeSpot(at("jaw", "left"));
    const knee = makeSpot(at("knee_front", "right"));
    const onJaw = makeHold(at("jaw", "left"));
    const onHip = makeHold(at("hip_side", "right"));
    expect(compareFindings([jaw, knee], [onJaw, onHip], isNear)).toEqual({
      both: [{ spot: jaw, holds: [onJaw] }],
      onlyClient: [knee],
      onlyTherapist: [onHip],
      notSaid: [],
    });
  });

  it("does not take one side for the other", () => {
    const spot = makeSpot(at("calf", "left"));
    const hold = makeHold(at("calf", "right"));
    const { both, onlyClient, onlyTherapist } = compareFindings([spot], [hold], isNear);
    expect([both, onlyClient, onlyTherapist]).toEqual([[], [spot], [hold]]);
  });

  it("takes places across a border for one when they are within five centimetres", () => {
    const { anchor } = at("sternum", "midline");
    const spot = makeSpot({ anchor, region: "sternum", side: "midline" });
    const hold = makeHold({ anchor, region: "chest_upper", side: "left" });
    expect(compareFindings([spot], [hold], isNear).both).toHaveLength(1);
  });

  it("does not take the palm for the back of the hand, however thin that is", () => {
    const spot = makeSpot(at("palm", "left"));
    const hold = makeHold(at("hand_back", "left"));
    expect(compareFindings([spot], [hold], isNear).both).toEqual([]);
  });

  it("counts the area that was drawn, not its middle alone", () => {
    const spot = makeSpot({
      ...at("hip_side", "right"),
      extent: {
        kind: "strokes",
        strokes: [
          { mode: "paint", radius: 20, path: packAnchor(at("knee_front", "right").anchor) },
        ],
      },
    });
    const hold = makeHold(at("knee_front", "right"));
    expect(compareFindings([spot], [hold], isNear).both).toEqual([{ spot, holds: [hold] }]);
    const erased = {
      ...spot,
      extent: {
        kind: "strokes" as const,
        strokes: [{ mode: "erase" as const, radius: 20, path: packAnchor(hold.anchor) }],
      },
    };
    expect(compareFindings([erased], [hold], isNear).both).toEqual([]);
  });

  it("does not call it a finding when nothing was said of what was found", () => {
    const spot = makeSpot(at("jaw", "left"));
    const hold = makeHold({ ...at("jaw", "left"), found: [] });
    expect(compareFindings([spot], [hold], isNear)).toEqual({
      both: [],
      onlyClient: [spot],
      onlyTherapist: [],
      notSaid: [hold],
    });
  });
});
