import { RegionId } from "@/domain/region";

const fingers = ["thumb", "index", "middle", "ring", "little"] as const;
const toes = ["big_toe", "toe2", "toe3", "toe4", "toe5"] as const;

/**
 * The finest name of a place: a region, or a single finger or toe of it. `palm` itself is the palm
 * without the fingers.
 */
export type RegionLeaf =
  | RegionId
  | `${"palm" | "hand_back"}.${(typeof fingers)[number]}`
  | `${"foot_top" | "foot_sole"}.${(typeof toes)[number]}`;

/** Every leaf there is. */
export const everyRegionLeaf: readonly RegionLeaf[] = [
  ...RegionId.options,
  ...fingers.flatMap((finger) => [`palm.${finger}`, `hand_back.${finger}`] as const),
  ...toes.flatMap((toe) => [`foot_top.${toe}`, `foot_sole.${toe}`] as const),
];

const regions = new Map<string, RegionId>(RegionId.options.map((id) => [id, id]));
const leaves = new Map<string, RegionLeaf>(everyRegionLeaf.map((leaf) => [leaf, leaf]));

/** The leaf of that name, or undefined if there is none. */
export function regionLeafNamed(name: string): RegionLeaf | undefined {
  return leaves.get(name);
}

/** The region that a leaf is part of. */
export function regionOfLeaf(leaf: RegionLeaf): RegionId {
  const [name = ""] = leaf.split(".");
  const region = regions.get(name);
  if (region === undefined) throw new Error(`${leaf} is part of no region`);
  return region;
}
