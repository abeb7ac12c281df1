import type { ThreadPoint } from "@/domain/spot-threads";
import { MomentMark } from "@/features/after/moment-mark";

const WIDTH = 320;
const HEIGHT = 104;
const EDGE = { left: 26, right: 10, top: 10, bottom: 12 };

type ThreadPlotProps = {
  readonly points: readonly ThreadPoint[];
  /** The same in words. */
  readonly label: string;
};

/**
 * How strong one spot was over time: the values as they were said, each where its day is, joined by a thin
 * line in their order. Nothing is smoothed or filled in. What kind of map a value is of is told by its shape.
 */
export function ThreadPlot({ points, label }: ThreadPlotProps) {
  const said = points.filter((point) => point.intensity !== null);
  const times = said.map(({ at }) => Date.parse(at));
  const first = Math.min(...times);
  const span = Math.max(...times) - first || 1;
  const xOf = (at: string) =>
    said.length < 2
      ? WIDTH / 2
      : EDGE.left + ((Date.parse(at) - first) / span) * (WIDTH - EDGE.left - EDGE.right);
  const yOf = (intensity: number) =>
    HEIGHT - EDGE.bottom - (intensity / 10) * (HEIGHT - EDGE.top - EDGE.bottom);
  const places = said.map((point) => ({
    ...point,
    x: xOf(point.at),
    y: yOf(point.intensity ?? 0),
  }));

  return (
    <svg className="thread-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 5, 10].map((step) => (
        <g key={step}>
          <line
            className="thread-grid"
            x1={EDGE.left}
            x2={WIDTH - EDGE.right}
            y1={yOf(step)}
            y2={yOf(step)}
          />
          <text className="thread-step" x={EDGE.left - 6} y={yOf(step) + 4} textAnchor="end">
            {step}
          </text>
        </g>
      ))}
      <polyline className="thread-line" points={places.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {places.map(({ mapId, x, y, moment }) => (
        <MomentMark key={mapId} moment={moment} x={x} y={y} />
      ))}
    </svg>
  );
}
