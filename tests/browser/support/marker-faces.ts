import type { Page } from "@playwright/test";

/** The faces of all markers as the app has drawn them: one square of RGBA pixels for each set of qualities. */
export type MarkerFaces = {
  /** Pixels along an edge of a face. */
  readonly size: number;
  readonly faces: readonly Uint8Array[];
};

/** Has the page remember what it hands to the graphics card as faces. Call it before the page is loaded. */
export async function rememberMarkerFaces(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    for (const name of ["texImage2D", "texSubImage2D"] as const) {
      const real = prototype[name] as (...given: unknown[]) => void; // one of its overloads
      Reflect.set(prototype, name, function (this: WebGL2RenderingContext, ...given: unknown[]) {
        const source = given.at(-1);
        const isCanvas = source instanceof HTMLCanvasElement;
        if (isCanvas && source.width === 8 * source.height)
          Reflect.set(globalThis, "faces", source);
        real.apply(this, given);
      });
    }
  });
}

/** The faces, eight of them: bit 0 of the place in the list is hot, bit 1 hard, bit 2 tender. */
export async function markerFaces(page: Page): Promise<MarkerFaces> {
  await page.waitForFunction(() => "faces" in globalThis);
  const { size, faces } = await page.evaluate(() => {
    const canvas: unknown = Reflect.get(globalThis, "faces");
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error("no faces were drawn");
    const { width, height } = canvas;
    const context = canvas.getContext("2d")!;
    const drawn: string[] = [];
    for (let x = 0; x < width; x += height) {
      const { data } = context.getImageData(x, 0, height, height);
      drawn.push(Array.from(data, (value) => String.fromCharCode(value)).join(""));
    }
    return { size: height, faces: drawn };
  });
  return { size, faces: faces.map((face) => Uint8Array.from(face, (one) => one.charCodeAt(0))) };
}
