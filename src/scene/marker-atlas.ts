import { CanvasTexture, LinearMipmapLinearFilter, SRGBColorSpace } from "three";

import { qualities, type Quality } from "@/domain/spot";

/** Pixels of one cell of the atlas; a marker is at most about 60 device pixels wide. */
const CELL = 128;

/** Columns of the atlas: one for each set of qualities, the empty set first. */
export const ATLAS_CELLS = 2 ** qualities.length;

/** Colour of each quality, told apart also by shape and letters. Contrast with white is over 4.5. */
export const qualityColours: Readonly<Record<Quality, string>> = {
  hot: "#b3261e",
  hard: "#1f4e8c",
  tender: "#6b2f8a",
};

/**
 * The two lines round every marker, the light one inside the dark one. One of them stands out from any
 * ground by at least √(1.05 ÷ (0.05 + luminance of the dark one)), which is over 4:1 (WCAG 2.2 asks for 3:1).
 */
export const outlineColours = { light: "#ffffff", dark: "#10171a" } as const;

/** Which cell of the atlas shows a set of qualities. */
export function atlasCell(chosen: readonly Quality[]): number {
  return qualities.reduce(
    (cell, quality, bit) => cell + (chosen.includes(quality) ? 2 ** bit : 0),
    0,
  );
}

/**
 * Draws the faces of all markers side by side: hot a triangle, hard a square, tender a disc, each
 * with its letters in a double outline; several qualities share a marker; none yet is an open ring.
 *
 * @param letters - one to three letters per quality, in the person's language
 */
export function drawMarkerAtlas(letters: Readonly<Record<Quality, string>>): CanvasTexture {
  const canvas = document.createElement("canvas");
  canvas.width = CELL * ATLAS_CELLS;
  canvas.height = CELL;
  const context = canvas.getContext("2d");
  if (context) {
    for (let cell = 0; cell < ATLAS_CELLS; cell++) {
      context.save();
      context.beginPath();
      context.rect(CELL * cell, 0, CELL, CELL); // no face reaches into its neighbour's
      context.clip();
      context.translate(CELL * (cell + 0.5), CELL / 2);
      drawCell(
        context,
        qualities.filter((_quality, bit) => cell & (2 ** bit)),
        letters,
      );
      context.restore();
    }
  }
  return atlasTexture(canvas);
}

/** Faces drawn side by side, for the graphics card. */
export function atlasTexture(canvas: HTMLCanvasElement): CanvasTexture {
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = 4;
  return texture;
}

type Places = readonly (readonly [x: number, y: number, radius: number])[];

/** Where in a cell the faces of one, two or three qualities sit, in pixels from its middle. */
const places: readonly Places[] = [
  [],
  [[0, 0, 46]],
  [
    [-28, 0, 25],
    [28, 0, 25],
  ],
  [
    [0, -27, 26],
    [-29, 26, 25],
    [29, 26, 25],
  ],
];

/** How far the light line reaches beyond a face, as a share of its radius; the dark one beyond that, in pixels. */
const LIGHT_LINE = 0.15;
const DARK_LINE = 5;

function drawCell(
  context: CanvasRenderingContext2D,
  chosen: readonly Quality[],
  letters: Readonly<Record<Quality, string>>,
): void {
  if (chosen.length === 0) {
    ring(context);
    return;
  }
  const eachFace = (draw: (radius: number, quality: Quality) => void) => {
    for (const [index, quality] of chosen.entries()) {
      const [x, y, radius] = places[chosen.length]?.[index] ?? [0, 0, 0];
      context.save();
      context.translate(x, y);
      outline(context, quality, radius);
      draw(radius, quality);
      context.restore();
    }
  };
  const line = (colour: string, width: number) =>
    eachFace((radius) => {
      context.lineJoin = "round";
      context.strokeStyle = colour;
      context.lineWidth = 2 * (radius * LIGHT_LINE + width);
      context.stroke();
    });
  // All lines before all faces: round several faces runs one double line.
  line(outlineColours.dark, DARK_LINE);
  line(outlineColours.light, 0);

  eachFace((radius, quality) => {
    context.fillStyle = qualityColours[quality];
    context.fill();
    context.fillStyle = outlineColours.light;
    context.font = `700 ${radius * (quality === "hot" ? 0.78 : 0.95)}px system-ui, sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(letters[quality], 0, quality === "hot" ? radius * 0.3 : radius * 0.05);
  });
}

function outline(context: CanvasRenderingContext2D, quality: Quality, radius: number): void {
  context.beginPath();
  switch (quality) {
    case "hot":
      context.moveTo(0, -radius * 1.02);
      context.lineTo(radius * 1.05, radius * 0.82);
      context.lineTo(-radius * 1.05, radius * 0.82);
      context.closePath();
      break;
    case "hard":
      context.rect(-radius * 0.86, -radius * 0.86, radius * 1.72, radius * 1.72);
      break;
    case "tender":
      context.arc(0, 0, radius * 0.98, 0, 2 * Math.PI);
      break;
  }
}

function ring(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.arc(0, 0, 34, 0, 2 * Math.PI);
  context.strokeStyle = outlineColours.light;
  context.lineWidth = 26;
  context.stroke();
  context.strokeStyle = outlineColours.dark;
  context.lineWidth = 12;
  context.stroke();
}
