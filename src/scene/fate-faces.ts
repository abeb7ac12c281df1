import { fates, type SpotFate } from "@/domain/map-differences";
import { fateShapes, framePaths } from "@/scene/fate-shapes";
import { ATLAS_CELLS, atlasTexture, outlineColours } from "@/scene/marker-atlas";
import type { MarkerFaces } from "@/scene/marker-signs";

/** Pixels of one face, and what of it is drawn on. */
const CELL = 128;
const FACE = 96;
/** The grid on which the shapes are given. */
const GRID = 32;

/** Markers that say what became of each spot, by frame, sign and colour. */
export function fateFaces(found: readonly SpotFate[]): MarkerFaces {
  const cells = new Map(found.map(({ spot, fate }) => [spot.id, fates.indexOf(fate)]));
  return { draw: drawFates, cellOf: ({ id }) => cells.get(id) ?? ATLAS_CELLS - 1 };
}

function drawFates() {
  const canvas = document.createElement("canvas");
  canvas.width = CELL * ATLAS_CELLS;
  canvas.height = CELL;
  const context = canvas.getContext("2d");
  if (context) {
    for (const [cell, fate] of fates.entries()) {
      const { frame, sign, colour } = fateShapes[fate];
      const isOpen = frame === "ring";
      const path = new Path2D(framePaths[frame]);
      const margin = (CELL - FACE) / 2;
      context.save();
      context.translate(CELL * cell + margin, margin);
      context.scale(FACE / GRID, FACE / GRID);
      context.lineJoin = context.lineCap = "round";
      context.strokeStyle = outlineColours.dark;
      context.lineWidth = 3.4;
      context.stroke(path);
      context.fillStyle = isOpen ? outlineColours.light : colour;
      context.fill(path);
      context.strokeStyle = isOpen ? colour : outlineColours.light;
      context.lineWidth = isOpen ? 4 : 1.8;
      context.stroke(path);
      context.lineWidth = 3.4;
      context.stroke(new Path2D(sign));
      context.restore();
    }
  }
  return atlasTexture(canvas);
}
