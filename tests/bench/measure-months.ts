import type { Page } from "@playwright/test";

import { putRows } from "../browser/support/put-rows.ts";
import { readyToTap } from "../browser/support/ready-to-tap.ts";
import { makeClient } from "../support/make-client.ts";
import { makeManyMaps } from "../support/make-many-maps.ts";
import { makeUuid } from "../support/make-uuid.ts";
import { realFigure } from "../support/real-figure.ts";
import { frameWhileDragging } from "./frame-while-dragging.ts";
import { watchFrames } from "./watch-frames.ts";

export type MonthsTimes = {
  /** From the choice of other months to the heat map of nearly 6,000 spots, milliseconds. */
  readonly heatMs: number;
  /** The longest task of the main thread meanwhile; 0 if none was longer than 50. */
  readonly heatLongestTaskMs: number;
  /** Milliseconds a frame while the figure is turned: bare, and with every one of 6,000 marks. */
  readonly emptyFrameMs: number;
  readonly markersFrameMs: number;
};

const CLIENT = makeUuid(6000);
const MAPS = 500;
const SPOTS = 12;

/** Opens what months show of a client of 500 maps with 12 spots each, every one of them somewhere else. */
export async function measureMonths(page: Page, address: string): Promise<MonthsTimes> {
  const maps = makeManyMaps({
    figure: realFigure,
    clientId: CLIENT,
    maps: MAPS,
    spots: SPOTS,
    places: null,
  }).map((map) => ({ ...map, referrals: [] }));
  const watch = await watchFrames(page);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Reflect.set(globalThis, "longTasks", tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await page.goto(address);
  await readyToTap(page);
  await putRows(page, "clients", [makeClient({ id: CLIENT, origin: "received" })]);
  await putRows(page, "maps", maps);
  await page.goto(`${address}#/practice/${CLIENT}/overall`);
  await page.reload();
  const scale = page.locator(".heat-legend h3");
  await scale.filter({ hasText: `${MAPS} maps` }).waitFor();
  await watch.rest();

  // All but the oldest map.
  const from = maps[1]!.startedAt.slice(0, 10);
  await page.getByText(/^Which maps/).click();
  await page.getByLabel("Time", { exact: true }).selectOption("own");
  await watch.rest();
  const { ms, longest } = await page.evaluate(
    async ([day, wanted]) => {
      const tasks = Reflect.get(globalThis, "longTasks") as number[]; // set above
      tasks.length = 0;
      const input = document.querySelector<HTMLInputElement>('.months input[type="date"]')!;
      const legend = document.querySelector(".heat-legend")!;
      const start = performance.now();
      const done = new Promise<number>((resolve) => {
        new MutationObserver(() => {
          if (legend.querySelector("h3")!.textContent.includes(wanted!)) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          }
        }).observe(legend, { subtree: true, childList: true, characterData: true });
      });
      // React listens to the browser's own setter.
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!;
      value.set!.call(input, day);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      const passed = await done;
      await new Promise((resolve) => setTimeout(resolve, 300)); // long tasks are told a little later
      return { ms: passed, longest: Math.max(0, ...tasks) };
    },
    [from, `${MAPS - 1} maps`],
  );

  await page.getByRole("button", { name: "Felt elsewhere", exact: true }).click();
  await watch.rest();
  const emptyFrameMs = await frameWhileDragging(page, watch);
  await page.getByRole("button", { name: "How often" }).click();
  await page.getByRole("button", { name: "Every mark" }).click();
  await watch.rest();
  const markersFrameMs = await frameWhileDragging(page, watch);
  return { heatMs: ms, heatLongestTaskMs: longest, emptyFrameMs, markersFrameMs };
}
