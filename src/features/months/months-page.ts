import type { PosedFigure } from "@/body/posed-figure";
import type { BodyMap } from "@/domain/body-map";
import type { ShowOnFigure } from "@/scene/use-figure-shown";
import type { View } from "@/scene/views";

/** What the page of a client gives to what months show. */
export type MonthsPage = {
  readonly posed: PosedFigure;
  /** How the figure is shaped now: another object after each change. */
  readonly skin: PosedFigure["skin"];
  /** Newest first. */
  readonly maps: readonly BodyMap[];
  /** Whether that is all of them; the older ones of hundreds come a moment later. */
  readonly isWhole: boolean;
  readonly showOnFigure: ShowOnFigure;
  /** Looks at the whole figure from there; `null` until there is a figure. */
  readonly turnTo: ((view: View) => void) | null;
};

/** What each part of it is given: all maps, and those of the chosen time, the oldest first. */
export type MonthsPartProps = {
  readonly page: MonthsPage;
  readonly chosen: readonly BodyMap[];
};
