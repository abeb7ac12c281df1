/** The sides from which the figure can be looked at with one button. Left is the body's own left. */
export const views = ["front", "back", "left", "right"] as const;
export type View = (typeof views)[number];

/** The same by the keys 1 to 6, and from above and below: the crown, the shoulders, the soles. */
export const keyViews = [...views, "above", "below"] as const;
export type KeyView = (typeof keyViews)[number];

/** Turn about the upright axis in radians: 0 looks at the front, positive goes towards the body's left. */
export const azimuthOf: Readonly<Record<View, number>> = {
  front: 0,
  left: Math.PI / 2,
  back: Math.PI,
  right: -Math.PI / 2,
};
