import type { Moment } from "@/domain/body-map";

type MomentMarkProps = { readonly moment: Moment; readonly x: number; readonly y: number };

/** A value in a plot, inside an SVG: a disc before a session, a ring after it, a square between. */
export function MomentMark({ moment, x, y }: MomentMarkProps) {
  if (moment === "between") {
    return <rect className="thread-full" x={x - 4.5} y={y - 4.5} width="9" height="9" />;
  }
  return (
    <circle className={moment === "before" ? "thread-full" : "thread-ring"} cx={x} cy={y} r="5" />
  );
}
