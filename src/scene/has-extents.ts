import type { Spot } from "@/domain/spot";
import { skinMaterial } from "@/scene/skin-material";

/** Whether any spot is more than a point; where none is, nothing of extents is drawn any more. */
export function hasExtents(spots: readonly Spot[]): boolean {
  const isAny = spots.some(({ extent }) => extent !== null);
  const uniform = skinMaterial.uniforms["uHasExtents"];
  if (uniform && !isAny) uniform.value = false;
  return isAny;
}
