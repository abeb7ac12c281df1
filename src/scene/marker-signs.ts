import type { Texture } from "three";

import type { Spot, SpotId } from "@/domain/spot";

/** Who says what a marker shows, where two people say something of one body. */
export type MarkerSigns = {
  /** Drawn in a square frame: a therapist's findings. */
  readonly framed: ReadonlySet<SpotId>;
  /** Drawn with a tick: the other says something of that place too. */
  readonly agreed: ReadonlySet<SpotId>;
  /** What a marker is called that is no spot. */
  readonly names: ReadonlyMap<SpotId, string>;
};

/** Faces of markers that say something else than the qualities. */
export type MarkerFaces = {
  /** Eight faces side by side, drawn anew for each material, which frees them. */
  readonly draw: () => Texture;
  /** Which of them a spot's marker has, 0–7. */
  readonly cellOf: (spot: Spot) => number;
};
