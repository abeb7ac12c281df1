import type { Quality } from "@/domain/spot";
import { useMessages } from "@/messages/use-messages";
import { outlineColours, qualityColours } from "@/scene/marker-atlas";

type QualityGlyphProps = { readonly quality: Quality; readonly size?: number };

const shapes: Readonly<Record<Quality, string>> = {
  hot: "M16 2.2 30 28H2Z",
  hard: "M4 4h24v24H4Z",
  tender: "M16 3a13 13 0 1 1 0 26 13 13 0 0 1 0-26Z",
};

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
        <path d={shapes[quality]} stroke={outlineColours.dark} strokeWidth="4.4" />
        <path
          d={shapes[quality]}
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
