import type { Page } from "@playwright/test";

type Drawing = {
  /** WebGL draw calls since the page opened. */
  calls: number;
  /** Canvases that ever got a WebGL context. */
  contexts: number;
};

/**
 * Counts WebGL contexts and draw calls of a page. Call it before the page is opened.
 *
 * @returns a function that gives the counts since the page last loaded
 */
export async function watchDrawing(page: Page): Promise<() => Promise<Drawing>> {
  await page.addInitScript(() => {
    const drawing = { calls: 0, contexts: 0 };
    Reflect.set(globalThis, "drawing", drawing);

    const seen = new WeakSet<object>();
    for (const kind of [HTMLCanvasElement.prototype, OffscreenCanvas.prototype]) {
      const original: unknown = Reflect.get(kind, "getContext");
      if (typeof original !== "function") continue;
      Reflect.set(kind, "getContext", function (this: object, ...args: unknown[]): unknown {
        const context: unknown = Reflect.apply(original, this, args);
        if (String(args[0]).startsWith("webgl") && context && !seen.has(this)) {
          seen.add(this);
          drawing.contexts += 1;
        }
        return context;
      });
    }

    const draws = ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"];
    for (const draw of [...draws, "drawRangeElements"]) {
      const original: unknown = Reflect.get(WebGL2RenderingContext.prototype, draw);
      if (typeof original !== "function") continue;
      Reflect.set(
        WebGL2RenderingContext.prototype,
        draw,
        function (this: object, ...args: unknown[]): unknown {
          drawing.calls += 1;
          return Reflect.apply(original, this, args);
        },
      );
    }
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "drawing") as Drawing); // set above
}
