import { writeFileSync } from "node:fs";

import type { Page } from "@playwright/test";

const WIDTH = 640;
const HEIGHT = 480;
/** Pixels of the film for one module. */
const MODULE = 6;

/** How light a screen is to a camera where it is white and where it is black, and what is around it. */
const WHITE = 215;
const BLACK = 30;
const AROUND = 95;

/** A QR code as it is drawn: rows of modules, `#` where it is dark, its quiet zone included. */
export type DrawnCode = readonly string[];

/** The QR code that a page shows now, from the pixels that it drew. */
export function drawnCode(page: Page): Promise<DrawnCode> {
  return page.locator(".qr-picture").evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement; // as the app draws it
    const pixels = (canvas as HTMLCanvasElement)
      .getContext("2d")!
      .getImageData(0, 0, width, height).data;
    return Array.from({ length: height }, (_row, y) =>
      Array.from({ length: width }, (_module, x) =>
        pixels[4 * (y * width + x)]! < 128 ? "#" : ".",
      ).join(""),
    );
  });
}

/**
 * Writes a film for Chromium's made-up camera, which plays it over and over: ten pictures a second, each code for two
 * of them, with a screen that shows nothing after each.
 */
export function writeFilm(path: string, codes: readonly DrawnCode[]): void {
  const nothing = filmPicture([]);
  const pictures = codes.flatMap((code) => {
    const picture = filmPicture(code);
    return [picture, picture, nothing];
  });
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([header, ...pictures]));
}

/** Luma row by row, then no colour. */
function filmPicture(code: DrawnCode): Buffer {
  const begin = Buffer.from("FRAME\n");
  const picture = Buffer.alloc(begin.length + (WIDTH * HEIGHT * 3) / 2, 128);
  begin.copy(picture);
  const left = Math.floor((WIDTH - code.length * MODULE) / 2);
  const top = Math.floor((HEIGHT - code.length * MODULE) / 2);
  for (let y = 0; y < HEIGHT; y++) {
    const row = code[Math.floor((y - top) / MODULE)];
    for (let x = 0; x < WIDTH; x++) {
      const module = row?.[Math.floor((x - left) / MODULE)];
      const shade = module === undefined ? AROUND : module === "#" ? BLACK : WHITE;
      picture[begin.length + y * WIDTH + x] = shade;
    }
  }
  return picture;
}
