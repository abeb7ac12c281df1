import { decodeQR } from "qr/decode.js";

/** Milliseconds that may be spent on one picture: the next one comes soon. */
const TIME_LIMIT = 80;

/** A picture of the camera: RGBA, row by row. */
export type CameraPicture = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

// A worker: only this app's own page speaks to it, through watch-codes.ts.
self.addEventListener("message", ({ data }: MessageEvent<CameraPicture>) => {
  self.postMessage(textIn(data));
});

/** What the code in a picture says; `null` if none is seen. */
function textIn(picture: CameraPicture): string | null {
  try {
    return decodeQR(picture, { timeLimit: TIME_LIMIT });
  } catch {
    return null; // as the library says that there is none
  }
}
