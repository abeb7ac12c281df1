import type { RegionPoint } from "@/domain/region-trends";
import { MomentMark } from "@/scene/plots/moment-mark";
import { PlotGrid } from "@/scene/plots/plot-grid";
import { plotAcross, plotHeight, plotSize } from "@/scene/plots/plot-scale";

type RegionPlotProps = {
  readonly points: readonly RegionPoint[];
  /** The same in words. */
  readonly label: string;
};

/**
 * How strong a place was over time: every value as it was said as a small dot, the highest of each map as the
 * sign of what kind of map it is, those joined by a thin line in their order, and the mean as a short bar.
 * Nothing is smoothed or filled in.
 */
export function RegionPlot({ points, label }: RegionPlotProps) {
  const said = points.filter(({ highest }) => highest !== null);
  const xOf = plotAcross(said.map(({ at }) => at));
  const line = said.map(({ at, highest }) => `${xOf(at)},${plotHeight(highest ?? 0)}`).join(" ");
  return (
    <svg
      className="thread-plot"
      viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
      role="img"
      aria-label={label}
    >
      <PlotGrid />
      <polyline className="thread-line" points={line} />
      {said.map(({ mapId, at, moment, highest, mean, values }) => (
        <g key={mapId}>
          <MomentMark moment={moment} x={xOf(at)} y={plotHeight(highest ?? 0)} />
          {values.slice(1).map((value, index) => (
            // Two spots of one strength lie on each other: the table has both.
            <circle
              key={index} // oxlint-disable-line react/no-array-index-key -- values have no ids, and never move
              className="plot-dot"
              cx={xOf(at)}
              cy={plotHeight(value)}
              r="2.2"
            />
          ))}
          {values.length > 1 && (
            <line
              className="plot-mean"
              x1={xOf(at) - 6}
              x2={xOf(at) + 6}
              y1={plotHeight(mean ?? 0)}
              y2={plotHeight(mean ?? 0)}
            />
          )}
        </g>
      ))}
    </svg>
  );
}
