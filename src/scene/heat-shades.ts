import { HEAT_CLASSES } from "@/domain/heat-classes";

/** How one class of a heat map is drawn: a colour, and lines over it that stand for it without colour. */
export type HeatShade = {
  /** sRGB hex. */
  readonly colour: string;
  /** CSS pixels from line to line of the hatch; 0: none. */
  readonly pitch: number;
  /** Whether a second set of lines crosses the first. */
  readonly isCrossed: boolean;
  /** Of the lines, sRGB hex. */
  readonly ink: string;
};

const DARK = "#10242b";
const LIGHT = "#ffffff";

/**
 * From seldom to often: ColorBrewer's YlGnBu of five classes (Harrower and Brewer, The Cartographic Journal
 * 2003;40:27–37), which darkens step by step, so that it is told apart in greyscale and by colour-blind eyes;
 * no colour of it is that of the skin or of a quality. The hatch is denser from class to class.
 */
const shades: readonly HeatShade[] = [
  { colour: "#ffffcc", pitch: 0, isCrossed: false, ink: DARK },
  { colour: "#a1dab4", pitch: 9, isCrossed: false, ink: DARK },
  { colour: "#41b6c4", pitch: 5, isCrossed: false, ink: DARK },
  { colour: "#2c7fb8", pitch: 9, isCrossed: true, ink: LIGHT },
  { colour: "#253494", pitch: 5, isCrossed: true, ink: LIGHT },
];

/** The shades of so many classes, from seldom to often, as far apart as can be; a single one is the middle. */
export function heatShades(count: number): readonly HeatShade[] {
  return Array.from({ length: Math.min(count, HEAT_CLASSES) }, (_, k) => {
    const at = count === 1 ? 2 : Math.round((k * (HEAT_CLASSES - 1)) / (count - 1));
    return shades[at];
  }).filter((shade) => shade !== undefined);
}
