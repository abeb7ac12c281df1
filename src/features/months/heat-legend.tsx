import { useId } from "react";

import type { HeatClass } from "@/domain/heat-classes";
import { useMessages } from "@/messages/use-messages";
import { type HeatShade, heatShades } from "@/scene/heat-shades";

const WIDTH = 44;
const HEIGHT = 24;

type HeatLegendProps = {
  readonly classes: readonly HeatClass[];
  /** Of so many maps. */
  readonly count: number;
};

/** The scale of a heat map in words and numbers: each colour with its hatch, and how many maps it stands for. */
export function HeatLegend({ classes, count }: HeatLegendProps) {
  const say = useMessages();
  const shades = heatShades(classes.length);
  return (
    <div className="heat-legend">
      <h3>{say("heat.scale", { count })}</h3>
      <ul>
        {classes.map(({ least, most }, k) => (
          <li key={least}>
            {shades[k] && <Swatch shade={shades[k]} />}
            {least === most
              ? say("heat.class.one", { most })
              : say("heat.class.several", { least, most })}
          </li>
        ))}
      </ul>
      <p className="soft">{say("heat.note")}</p>
    </div>
  );
}

type SwatchProps = { readonly shade: HeatShade };

function Swatch({ shade: { colour, ink, pitch, isCrossed } }: SwatchProps) {
  const id = useId();
  const step = pitch * Math.SQRT2; // from line to line along an edge
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {pitch > 0 && (
        <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse">
          <path
            d={`M0 ${step}L${step} 0${isCrossed ? `M0 0L${step} ${step}` : ""}`}
            stroke={ink}
            strokeOpacity="0.6"
            strokeWidth="1.2"
          />
        </pattern>
      )}
      <rect
        className="heat-swatch"
        x="0.75"
        y="0.75"
        width={WIDTH - 1.5}
        height={HEIGHT - 1.5}
        fill={colour}
      />
      {pitch > 0 && <rect width={WIDTH} height={HEIGHT} fill={`url(#${id})`} />}
    </svg>
  );
}
