import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import type { BodyMap } from "@/domain/body-map";
import type { Client } from "@/domain/client";
import type { Session } from "@/domain/session";
import type { ShowOnFigure } from "@/scene/use-figure-shown";
import type { View } from "@/scene/views";
import type { Database } from "@/storage/database";

/** What the page of a client gives to each of its parts. */
export type ClientPage = {
  readonly db: Database;
  readonly posed: PosedFigure;
  /** How the figure is shaped now: another object after each change. */
  readonly skin: PosedFigure["skin"];
  readonly client: Client;
  /** Newest first; at first only the newest few. */
  readonly maps: readonly BodyMap[];
  /** Whether that is all of them. */
  readonly isWhole: boolean;
  /** Newest first. */
  readonly sessions: readonly Session[];
  /** Has the page's figure show something else; with `useFigureShown`. */
  readonly showOnFigure: ShowOnFigure;
  /** Brings a place of the figure before the eye. */
  readonly flyTo: (anchor: Anchor) => void;
  /** Shows the figure from a side; `null` as long as there is none to turn. */
  readonly turnTo: ((view: View) => void) | null;
};
