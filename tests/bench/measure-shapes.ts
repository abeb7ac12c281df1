import { readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { decodeFigure } from "@/body/decode-figure";
import { decodeShapes } from "@/body/decode-shapes";
import { makePicker } from "@/body/picker";
import { shapedPositions } from "@/body/shaped-skin";
import { vertexNormals } from "@/body/vertex-normals";
import { neutralShape, type Shape } from "@/domain/shape";

import { median } from "./median.ts";

export type ShapeCosts = {
  /** The figure and all its shapes on the wire, in kB. */
  readonly shapesKb: number;
  /** Milliseconds for the positions of one shape, its normals, and picking made to follow. */
  readonly positionsMs: number;
  readonly normalsMs: number;
  readonly refitMs: number;
  /** Milliseconds for making picking anew instead. */
  readonly rebuildMs: number;
};

const FOLDER = "models/figure-1/";
const TIMES = 40;

/** Weighs the shapes, and times what a change of shape costs before anything is drawn. */
export function measureShapes(): ShapeCosts {
  const files = [`${FOLDER}figure-1.bin`, `${FOLDER}figure-1-shapes.bin`] as const;
  const [figureBytes, shapesBytes] = files.map((file) => gunzipSync(readFileSync(file)));
  const figure = decodeFigure(new Uint8Array(figureBytes!));
  const shapes = decodeShapes(new Uint8Array(shapesBytes!), figure);
  const picker = makePicker(figure);
  const positions = new Float32Array(figure.positions.length);
  const normals = new Float32Array(figure.positions.length);

  const times = { positions: [], normals: [], refit: [], rebuild: [] } as Record<string, number[]>;
  const timed = (what: keyof typeof times, act: () => void) => {
    const start = performance.now();
    act();
    times[what]!.push(performance.now() - start);
  };
  for (let i = 0; i < TIMES; i++) {
    const shape = movedSlider(i);
    timed("positions", () => shapedPositions(figure, shapes, shape, positions));
    timed("normals", () => vertexNormals({ positions, triangles: figure.triangles }, normals));
    timed("refit", () => picker.refit(positions));
    timed("rebuild", () => makePicker({ ...figure, positions }));
  }
  return {
    shapesKb: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024,
    positionsMs: median(times["positions"]!),
    normalsMs: median(times["normals"]!),
    refitMs: median(times["refit"]!),
    rebuildMs: median(times["rebuild"]!),
  };
}

/** A woman's body on whose sliders somebody pulls: as much to add up as there can be. */
function movedSlider(i: number): Shape {
  const percent = i % 101;
  return {
    ...neutralShape,
    preset: "feminine",
    heavier: percent,
    muscular: 100 - percent,
    belly: percent,
    breastsLarger: percent,
  };
}
