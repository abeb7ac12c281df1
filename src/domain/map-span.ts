import type { BodyMap, Moment } from "@/domain/body-map";
import { saysSomething } from "@/domain/says-something";

/** Which of a client's maps are looked at. */
export type MapSpan = {
  /** The first and the last day, as YYYY-MM-DD on this device's calendar, both included; empty: no end. */
  readonly from: string;
  readonly to: string;
  /** Only maps of this moment; `null`: all of them. */
  readonly moment: Moment | null;
};

/** All maps there are. */
export const wholeSpan: MapSpan = { from: "", to: "", moment: null };

/** The maps within a span that say something, as `saysSomething` has it, the oldest first. */
export function mapsInSpan(maps: readonly BodyMap[], span: MapSpan): readonly BodyMap[] {
  return maps
    .filter((map) => {
      const day = dayOf(new Date(map.startedAt));
      return (
        saysSomething(map) &&
        (span.from === "" || day >= span.from) &&
        (span.to === "" || day <= span.to) &&
        (span.moment === null || map.moment === span.moment)
      );
    })
    .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
}

/** A day on this device's calendar, as YYYY-MM-DD. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const year = String(date.getFullYear()).padStart(4, "0");
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The same day so many months earlier; the last one of that month where it has no such day. */
export function monthsBefore(day: Date, months: number): Date {
  const first = new Date(day.getFullYear(), day.getMonth() - months, 1);
  const last = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  return new Date(first.getFullYear(), first.getMonth(), Math.min(day.getDate(), last));
}
