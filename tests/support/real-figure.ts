import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { decodeFigure } from "@/body/decode-figure";
import type { Figure } from "@/body/figure";

/** The committed figure file, unpacked. A new copy each time: tests may damage it. */
export function figureBytes(): Uint8Array {
  return new Uint8Array(gunzipSync(readFileSync("models/figure-1/figure-1.bin")));
}

/** The figure that the app ships. Do not change it. */
export const realFigure: Figure = decodeFigure(figureBytes());
