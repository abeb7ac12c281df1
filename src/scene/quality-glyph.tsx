import type { Quality } from "@/domain/spot";
import { useMessages } from "@/messages/use-messages";
import { outlineColours, qualityColours } from "@/scene/marker-atlas";
import { qualityShapes } from "@/scene/quality-shapes";

type QualityGlyphProps = { readonly quality: Quality; readonly size?: number };

/** The mark of a quality as it is on the figure: colour, shape, letters and a double outline. Its word stands beside it. */
export function QualityGlyph({ quality, size = 30 }: QualityGlyphProps) {
  const say = useMessages();
  return (
    <svg
      className="quality-glyph"
      viewBox="-2 -2 36 36"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <g strokeLinejoin="round">
        <path d={qualityShapes[quality]} stroke={outlineColours.dark} strokeWidth="4.4" />
        <path
          d={qualityShapes[quality]}
          fill={qualityColours[quality]}
          stroke={outlineColours.light}
          strokeWidth="2"
        />
      </g>
      <text
        x="16"
        y={quality === "hot" ? 25 : 21}
        textAnchor="middle"
        fontSize={quality === "hot" ? 11 : 13}
        fontWeight="700"
        fill="white"
      >
        {say(`quality.${quality}.letters`)}
      </text>
    </svg>
  );
}
