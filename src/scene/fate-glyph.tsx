import type { Fate } from "@/domain/map-differences";
import { fateShapes, framePaths } from "@/scene/fate-shapes";
import { outlineColours } from "@/scene/marker-atlas";

type FateGlyphProps = { readonly fate: Fate };

/** What became of a spot, as it is drawn on the figure. Its word stands beside it. */
export function FateGlyph({ fate }: FateGlyphProps) {
  const { frame, sign, colour } = fateShapes[fate];
  const isOpen = frame === "ring";
  return (
    <svg className="fate-glyph" viewBox="-2 -2 36 36" width="26" height="26" aria-hidden="true">
      <g strokeLinejoin="round" strokeLinecap="round">
        <path d={framePaths[frame]} stroke={outlineColours.dark} strokeWidth="3.4" />
        <path
          d={framePaths[frame]}
          fill={isOpen ? outlineColours.light : colour}
          stroke={isOpen ? colour : outlineColours.light}
          strokeWidth={isOpen ? 4 : 1.8}
        />
        <path
          d={sign}
          fill="none"
          stroke={isOpen ? colour : outlineColours.light}
          strokeWidth="3.4"
        />
      </g>
    </svg>
  );
}
