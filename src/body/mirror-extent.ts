import { mirrorAnchor } from "@/body/mirror-anchor";
import type { Skin } from "@/body/skin";
import { type Extent, packAnchor, unpackAnchor } from "@/domain/extent";

/**
 * The twin of an extent on the other side of the body: as large, and painted where the twins of its
 * places are.
 *
 * @throws {AnchorMismatch} it was painted on another mesh
 */
export function mirrorExtent(
  skin: Pick<Skin, "model" | "triangles">,
  extent: Extent | null,
): Extent | null {
  if (extent?.kind !== "strokes") return extent;
  const strokes = extent.strokes.map((stroke) => {
    const starts = Array.from({ length: stroke.path.length / 3 }, (_, place) => 3 * place);
    const path = starts.flatMap((start) =>
      packAnchor(mirrorAnchor(skin, unpackAnchor(stroke.path, start))),
    );
    return { ...stroke, path };
  });
  return { kind: "strokes", strokes };
}
