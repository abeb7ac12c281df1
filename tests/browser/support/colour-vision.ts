/** Red, green and blue as linear light, 0–1. */
export type Light = readonly [red: number, green: number, blue: number];

type Matrix = readonly [Light, Light, Light];

/**
 * How a picture looks to different eyes, and in greyscale print. Each takes and gives linear light.
 *
 * The matrices are those for severity 1.0 of Machado, Oliveira, Fernandes: "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics
 * 15 (6), 2009, 1291–1298, doi:10.1109/TVCG.2009.113. They are for linear light.
 */
export const eyes: Readonly<Record<string, (light: Light) => Light>> = {
  "no deficiency": (light) => light,
  "greyscale print": (light) => [luminance(light), luminance(light), luminance(light)],
  protanopia: seenThrough([
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ]),
  deuteranopia: seenThrough([
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ]),
  tritanopia: seenThrough([
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ]),
};

function seenThrough(matrix: Matrix): (light: Light) => Light {
  const row = ([red, green, blue]: Light, [r, g, b]: Light) =>
    Math.min(1, Math.max(0, red * r + green * g + blue * b));
  return (light) => [row(matrix[0], light), row(matrix[1], light), row(matrix[2], light)];
}

/** Linear light of an sRGB channel, 0–255 (IEC 61966-2-1). */
export function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0–1, as WCAG 2.2 defines it. */
export function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two luminances, 1–21, as WCAG 2.2 defines it. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
