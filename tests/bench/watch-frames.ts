import type { Page } from "@playwright/test";

import { watchDrawing } from "../browser/support/watch-drawing.ts";

/** What a page has drawn since it was opened; times in milliseconds of the page's own clock. */
export type Frames = {
  /** Animation frames in which anything was drawn. */
  readonly count: number;
  /** When anything was drawn last; 0 for never. */
  readonly lastAt: number;
  /** When a pointer was released last; 0 for never. */
  readonly releasedAt: number;
  readonly now: number;
};

/** For so long nothing is drawn when a picture has come to rest, in milliseconds. */
const REST_MS = 300;

/**
 * Counts the frames that a page draws. Call it before the page is opened.
 *
 * @returns `frames`, and `rest`, which gives them once nothing more is drawn
 */
export async function watchFrames(page: Page) {
  await watchDrawing(page);
  await page.addInitScript(() => {
    const frames = { count: 0, lastAt: 0, releasedAt: 0 };
    Reflect.set(globalThis, "drawnFrames", frames);
    addEventListener("pointerup", ({ timeStamp }) => (frames.releasedAt = timeStamp), true);

    // `watchDrawing` counts the calls; here the first look at that count in a frame is enough.
    let drawn = 0;
    let frame: unknown;
    const drawing = Reflect.get(globalThis, "drawing") as { calls: number }; // set by `watchDrawing`
    Object.defineProperty(drawing, "calls", {
      get: () => drawn,
      set: (calls: number) => {
        drawn = calls;
        frames.lastAt = performance.now();
        if (document.timeline.currentTime === frame) return;
        frame = document.timeline.currentTime; // one and the same all through a frame
        frames.count += 1;
      },
    });
  });

  const frames = () =>
    page.evaluate(() => {
      const counted = Reflect.get(globalThis, "drawnFrames") as Omit<Frames, "now">; // set above
      return { ...counted, now: performance.now() };
    });
  return {
    frames,
    async rest(): Promise<Frames> {
      for (;;) {
        const seen = await frames();
        if (seen.lastAt > 0 && seen.now - seen.lastAt >= REST_MS) return seen;
        await page.waitForTimeout(50);
      }
    },
  };
}
