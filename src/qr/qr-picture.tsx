import "@/qr/qr.css";

import { encodeQR } from "qr";
import { useLayoutEffect, useRef } from "react";

/** White around it, in modules, as ISO/IEC 18004 has it: readers find a code by that. */
const QUIET_ZONE = 4;

type QrPictureProps = {
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
};

/** A text as a QR code: black on white in every theme, with white all around. */
export function QrPicture({ text, label }: QrPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    if (canvas.current) draw(canvas.current, text);
  }, [text]);

  return <canvas ref={canvas} className="qr-picture" role="img" aria-label={label} />;
}

/** One pixel a module: the style makes it large without smoothing. */
function draw(canvas: HTMLCanvasElement, text: string): void {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE });
  const size = modules.length;
  canvas.width = size;
  canvas.height = size;
  const pixels = new ImageData(size, size);
  const shades = new Uint32Array(pixels.data.buffer);
  shades.fill(0xffffffff);
  for (const [y, row] of modules.entries()) {
    for (const [x, isDark] of row.entries()) if (isDark) shades[y * size + x] = 0xff000000;
  }
  canvas.getContext("2d")?.putImageData(pixels, 0, 0);
}
