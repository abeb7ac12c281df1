import { chromium, expect, type Page } from "@playwright/test";

import { chromiumFlags } from "../../../scripts/chromium-flags.ts";
import { findChromium } from "../../../scripts/find-chromium.ts";
import { watchContext } from "./watch-context.ts";

type Wanted = {
  readonly baseURL: string;
  readonly viewport: { readonly width: number; readonly height: number } | null;
};

/** Runs something in a browser that cannot draw in 3D, watched as every other is. */
export async function withoutWebGL(
  { baseURL, viewport }: Wanted,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...chromiumFlags, "--disable-3d-apis"],
  });
  const context = await browser.newContext({ viewport, locale: "en-GB", baseURL });
  const offences = await watchContext(context, new URL(baseURL).origin);
  try {
    await run(await context.newPage());
    expect(offences()).toEqual([]);
  } finally {
    await browser.close();
  }
}
