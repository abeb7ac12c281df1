import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { decodeShapes } from "@/body/decode-shapes";
import type { FigureShapes } from "@/body/figure-shapes";

import { realFigure } from "./real-figure";

/** The committed shapes file, unpacked. A new copy each time: tests may damage it. */
export function shapesBytes(): Uint8Array {
  return new Uint8Array(gunzipSync(readFileSync("models/figure-1/figure-1-shapes.bin")));
}

/** The shapes that the app ships. Do not change them. */
export const realShapes: FigureShapes = decodeShapes(shapesBytes(), realFigure);
