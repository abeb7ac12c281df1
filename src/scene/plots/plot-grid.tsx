import { plotHeight, plotSize } from "@/scene/plots/plot-scale";

/** The lines of 0, 5 and 10 in a plot of strengths, inside an SVG. */
export function PlotGrid() {
  const { width, edge } = plotSize;
  return [0, 5, 10].map((step) => (
    <g key={step}>
      <line
        className="thread-grid"
        x1={edge.left}
        x2={width - edge.right}
        y1={plotHeight(step)}
        y2={plotHeight(step)}
      />
      <text className="thread-step" x={edge.left - 6} y={plotHeight(step) + 4} textAnchor="end">
        {step}
      </text>
    </g>
  ));
}
