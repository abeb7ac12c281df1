import type { Figure } from "@/body/figure";
import { regionAtAnchor } from "@/body/region-at-anchor";
import type { RegionLeaf } from "@/body/region-leaf";
import type { Spot } from "@/domain/spot";

/**
 * The finest name of where a spot is: a single finger or toe, or the region it was named by. The
 * region stays what the person was told, even where a later figure cuts it otherwise.
 */
export function leafOfSpot(figure: Figure, spot: Pick<Spot, "anchor" | "region">): RegionLeaf {
  const { region, leaf } = regionAtAnchor(figure, spot.anchor);
  return region === spot.region ? leaf : spot.region;
}
