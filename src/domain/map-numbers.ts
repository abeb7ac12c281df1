import type { BodyMap } from "@/domain/body-map";
import type { RegionId, Side } from "@/domain/region";

/** What a map comes to in numbers. */
export type MapNumbers = {
  readonly spots: number;
  /** Of how many spots it was said how strong they are. */
  readonly said: number;
  /** Of those, 0–10; `null` where there are none. */
  readonly mean: number | null;
  readonly highest: number | null;
};

/** Counts spots, and takes mean and highest of the intensities that were said: nothing is filled in. */
export function mapNumbers({ spots }: Pick<BodyMap, "spots">): MapNumbers {
  const said = spots.flatMap(({ intensity }) => (intensity === null ? [] : [intensity]));
  return {
    spots: spots.length,
    said: said.length,
    mean: said.length === 0 ? null : said.reduce((sum, one) => sum + one, 0) / said.length,
    highest: said.length === 0 ? null : Math.max(...said),
  };
}

type NamedPlace = { readonly region: RegionId; readonly side: Side };

/** The regions and sides that two maps mark: both, only the earlier one, only the later one. */
export function comparedRegions(
  earlier: Pick<BodyMap, "spots">,
  later: Pick<BodyMap, "spots">,
): Readonly<Record<"both" | "earlier" | "later", readonly NamedPlace[]>> {
  const [one, other] = [named(earlier), named(later)];
  return {
    both: [...one].flatMap(([key, place]) => (other.has(key) ? [place] : [])),
    earlier: [...one].flatMap(([key, place]) => (other.has(key) ? [] : [place])),
    later: [...other].flatMap(([key, place]) => (one.has(key) ? [] : [place])),
  };
}

function named({ spots }: Pick<BodyMap, "spots">): ReadonlyMap<string, NamedPlace> {
  return new Map(spots.map(({ region, side }) => [`${region}/${side}`, { region, side }] as const));
}
