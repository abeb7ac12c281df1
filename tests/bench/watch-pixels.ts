import type { Page } from "@playwright/test";

/** Side of the square round a tap that is watched, in pixels. */
const SQUARE = 40;

/**
 * Makes a page time how long a tap takes to change the picture. Call it before the page is opened.
 *
 * After every task that drew, the page reads back the middle column of its canvas, which waits for
 * the pixels to be there; that costs every page the same. The clock starts at the pointer's release.
 *
 * @returns gives milliseconds from the last tap, at this height of the canvas (0 top, 1 bottom), to
 *   the first frame that differs round it; rejects after 10 s without one
 */
export async function watchPixels(page: Page): Promise<(height: number) => Promise<number>> {
  await page.addInitScript((square) => {
    type Frame = { at: number; pixels: Uint8Array };
    let tapped = Infinity;
    let before: Frame | undefined;
    let after: Frame[] = [];
    addEventListener(
      "pointerup",
      (event) => {
        tapped = event.timeStamp;
        before = after.at(-1) ?? before;
        after = [];
      },
      { capture: true },
    );

    const isRead = new WeakSet<WebGL2RenderingContext>();
    function read(gl: WebGL2RenderingContext) {
      isRead.delete(gl);
      const left = Math.round(gl.drawingBufferWidth / 2 - square / 2);
      const pixels = new Uint8Array(4 * square * gl.drawingBufferHeight);
      const target = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null; // as named
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.readPixels(left, 0, square, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      gl.bindFramebuffer(gl.FRAMEBUFFER, target);
      after.push({ at: performance.now(), pixels });
    }

    for (const draw of [
      "drawArrays",
      "drawElements",
      "drawElementsInstanced",
      "drawArraysInstanced",
    ]) {
      const original: unknown = Reflect.get(WebGL2RenderingContext.prototype, draw);
      if (typeof original !== "function") continue;
      Reflect.set(
        WebGL2RenderingContext.prototype,
        draw,
        function (this: WebGL2RenderingContext, ...args: unknown[]) {
          if (!isRead.has(this)) {
            isRead.add(this);
            queueMicrotask(() => read(this)); // when the whole frame has been asked for
          }
          return Reflect.apply(original, this, args) as unknown;
        },
      );
    }

    Reflect.set(globalThis, "changedAfter", (height: number): number | null => {
      const was = before?.pixels;
      if (!was) throw new Error("nothing was drawn before the tap");
      const rows = was.length / (4 * square);
      const from = 4 * square * Math.round((1 - height) * rows - square / 2);
      const isChanged = ({ pixels }: Frame) =>
        pixels.length !== was.length ||
        was
          .subarray(from, from + 4 * square * square)
          .some((value, place) => Math.abs(value - pixels[from + place]!) > 8);
      const first = after.find(isChanged);
      return first ? first.at - tapped : null;
    });
  }, SQUARE);

  return async (height) => {
    const changed = await page.waitForFunction(
      (at) => (Reflect.get(globalThis, "changedAfter") as (height: number) => number | null)(at),
      height,
      { timeout: 10_000 },
    );
    const ms = await changed.jsonValue();
    if (ms === null) throw new Error("no frame changed round the tap");
    return ms;
  };
}
