/** The camera's vertical field of view, in degrees: long enough a lens not to distort a body. */
export const FIELD_OF_VIEW = 24;

/** Half the height of what is seen, in metres at one metre's distance. */
export const SLOPE = Math.tan(((FIELD_OF_VIEW / 2) * Math.PI) / 180);
