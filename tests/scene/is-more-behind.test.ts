import { expect, it } from "vitest";

import { makePosedFigure } from "@/body/posed-figure";
import { regionCentre } from "@/body/region-centre";
import type { RegionId, Side } from "@/domain/region";
import { isMoreBehind } from "@/scene/is-more-behind";

import { realFigure } from "../support/real-figure";

const posed = makePosedFigure(realFigure);
const at = (region: RegionId, side: Side) => ({
  anchor: regionCentre(posed.figure, region, side),
});
const front = at("sternum", "midline");
const back = at("shoulder_blade", "left");

it.each([
  ["no spots", [], false],
  ["one on the breastbone", [front], false],
  ["one on a shoulder blade", [back], true],
  ["as many here as there", [front, back], false],
  ["two of three on shoulder blades", [front, back, at("shoulder_blade", "right")], true],
])("of %s", (_what, spots, isBehind) => {
  expect(isMoreBehind(posed, spots)).toBe(isBehind);
});
