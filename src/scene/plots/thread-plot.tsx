import type { ThreadPoint } from "@/domain/spot-threads";
import { MomentMark } from "@/scene/plots/moment-mark";
import { PlotGrid } from "@/scene/plots/plot-grid";
import { plotAcross, plotHeight, plotSize } from "@/scene/plots/plot-scale";

type ThreadPlotProps = {
  readonly points: readonly ThreadPoint[];
  /** The same in words. */
  readonly label: string;
};

/**
 * How strong one spot was over time: the values as they were said, each where its day is, joined by a thin
 * line in their order from three on: a line through two would say what cannot be read from them. Nothing is smoothed or filled in. What kind of map a value is of is told by its shape.
 */
export function ThreadPlot({ points, label }: ThreadPlotProps) {
  const said = points.filter((point) => point.intensity !== null);
  const xOf = plotAcross(said.map(({ at }) => at));
  const places = said.map((point) => ({
    ...point,
    x: xOf(point.at),
    y: plotHeight(point.intensity ?? 0),
  }));

  return (
    <svg
      className="thread-plot"
      viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
      role="img"
      aria-label={label}
    >
      <PlotGrid />
      {places.length > 2 && (
        <polyline
          className="thread-line"
          points={places.map(({ x, y }) => `${x},${y}`).join(" ")}
        />
      )}
      {places.map(({ mapId, x, y, moment }) => (
        <MomentMark key={mapId} moment={moment} x={x} y={y} />
      ))}
    </svg>
  );
}
