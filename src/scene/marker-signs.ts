import type { SpotId } from "@/domain/spot";

/** Who says what a marker shows, where two people say something of one body. */
export type MarkerSigns = {
  /** Drawn in a square frame: a therapist's findings. */
  readonly framed: ReadonlySet<SpotId>;
  /** Drawn with a tick: the other says something of that place too. */
  readonly agreed: ReadonlySet<SpotId>;
};
