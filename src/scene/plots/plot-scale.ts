/** How large a plot of strengths over time is, in its own units. */
export const plotSize = {
  width: 320,
  height: 104,
  edge: { left: 26, right: 10, top: 10, bottom: 12 },
} as const;

/** How far down a strength from 0 to 10 is. */
export function plotHeight(strength: number): number {
  const { height, edge } = plotSize;
  return height - edge.bottom - (strength / 10) * (height - edge.top - edge.bottom);
}

/** How far to the right a day is among several, each where it is in time; a single one is in the middle. */
export function plotAcross(days: readonly string[]): (day: string) => number {
  const { width, edge } = plotSize;
  const times = days.map((day) => Date.parse(day));
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  return (day) =>
    span > 0
      ? edge.left + ((Date.parse(day) - first) / span) * (width - edge.left - edge.right)
      : width / 2;
}
