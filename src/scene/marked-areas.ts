import type { ExtentField } from "@/body/extent-fields";
import type { PosedFigure } from "@/body/posed-figure";
import { areaByRegion, type RegionArea, wholeSkin } from "@/body/skin-areas";
import { uniteField } from "@/body/unite-fields";
import type { Spot } from "@/domain/spot";
import type { Work } from "@/lib/work";
import { fieldOfSpot } from "@/scene/laid-extents";

/** How much skin spots cover together, whatever lies over each other counted once. */
export type MarkedAreas = {
  /** Square metres. */
  readonly area: number;
  /** Of all the skin that can be seen, 0–1. */
  readonly share: number;
  /** The largest first. */
  readonly regions: readonly (RegionArea & {
    /** Of this region on this side, 0–1. */
    readonly ofRegion: number;
    /** Of all the skin that can be seen, 0–1. */
    readonly share: number;
  })[];
};

type Spread = Pick<Spot, "id" | "anchor" | "extent">;

/** Measures what spots cover of the figure as it is shaped now. Mere points cover nothing. */
export function* markedAreas(posed: PosedFigure, spots: readonly Spread[]): Work<MarkedAreas> {
  const { figure, skin } = posed;
  const united: ExtentField = new Map();
  for (const spot of spots) {
    uniteField(united, yield* fieldOfSpot(posed, spot));
    yield;
  }
  const regions = yield* areaByRegion(figure, skin.positions, united);
  const whole = yield* wholeRegions(posed);
  const skinArea = sumOf(whole);
  return {
    area: sumOf(regions),
    share: sumOf(regions) / skinArea,
    regions: regions.map((part) => {
      const all = whole.find(({ region, side }) => region === part.region && side === part.side);
      return {
        ...part,
        ofRegion: part.area / (all?.area ?? part.area),
        share: part.area / skinArea,
      };
    }),
  };
}

const measured = new WeakMap<PosedFigure["skin"], readonly RegionArea[]>();

/** How large each region is in the shape of now. */
function* wholeRegions({ figure, skin }: PosedFigure): Work<readonly RegionArea[]> {
  let whole = measured.get(skin);
  if (!whole) {
    whole = yield* areaByRegion(figure, skin.positions, wholeSkin(figure));
    measured.set(skin, whole);
  }
  return whole;
}

function sumOf(parts: readonly RegionArea[]): number {
  return parts.reduce((sum, { area }) => sum + area, 0);
}
