import type { Page } from "@playwright/test";

/**
 * How many pixels of two pictures of one size differ by more than a hair, that is by more than 2 of
 * 255 in a channel: the browser dithers a gradient differently where it stands elsewhere.
 *
 * @param one - PNG
 * @param other - PNG; `Infinity` if it is of another size
 */
export function countDifferingPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([first = "", second = ""]) => {
      const pixels = await Promise.all([first, second].map(read));
      const [a, b] = pixels;
      if (!a || !b || a.width !== b.width || a.height !== b.height) return Infinity;
      let count = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        const differs = [0, 1, 2].some(
          (channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!) > 2,
        );
        if (differs) count += 1;
      }
      return count;

      async function read(base64: string): Promise<ImageData> {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      }
    },
    [one.toString("base64"), other.toString("base64")],
  );
}
