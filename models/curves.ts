/** The smooth step: 0 below `from`, 1 above `to`, and a cubic between. */
export function smoothStep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** The piecewise linear function through `[x, y]` points of rising x; constant beyond its ends. */
export function through(
  points: readonly (readonly [x: number, y: number])[],
): (x: number) => number {
  return (x) => {
    const [firstX, firstY] = points[0]!;
    if (x <= firstX) return firstY;
    for (let i = 1; i < points.length; i++) {
      const [toX, toY] = points[i]!;
      if (x > toX) continue;
      const [fromX, fromY] = points[i - 1]!;
      return fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX);
    }
    return points.at(-1)![1];
  };
}
