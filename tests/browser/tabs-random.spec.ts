import { chromium, expect, type Page, test } from "@playwright/test";

import { chromiumFlags } from "../../scripts/chromium-flags.ts";
import { findChromium } from "../../scripts/find-chromium.ts";
import { reportPromise } from "../support/report-promise.ts";
import { markByName } from "./support/mark-by-name.ts";
import { readRows } from "./support/read-rows.ts";
import { seededRandom } from "./support/seeded-random.ts";
import { watchPolicy } from "./support/watch-policy.ts";

/** In the long run alone: `DraftKeeper`'s own test has as many without a browser, and some at every run. */
const SEQUENCES = 200;
/** What is done in each, by one tab or by both at once. */
const STEPS = 3;
/** Sequences on one map, which holds a limited number of spots. */
const SEQUENCES_A_MAP = 20;

const places = ["left heel", "right heel", "left hip", "right hip", "left elbow", "right elbow"];

test.use({ trace: "off" });
test.skip(!process.env["SOAK"], "long");

/** Two tabs of one new device that show the same map. By list: what is tried is what is stored. */
async function twoTabs(address: string) {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...chromiumFlags, "--disable-3d-apis", "--disable-gpu"],
    ...(executablePath && { executablePath }),
  });
  const context = await browser.newContext({
    viewport: { width: 1000, height: 560 },
    locale: "en-GB",
    serviceWorkers: "block",
  });
  const breaches = await watchPolicy(context, address);
  const one = await context.newPage();
  await one.goto(address);
  await markByName(one, "left knee"); // a map is known to others once it is stored
  await isSaved(one);
  const other = await context.newPage();
  await other.goto(address);
  await expect(rowsOf(other)).toHaveCount(1);
  return { browser, breaches, tabs: [one, other] as const };
}

const rowsOf = (page: Page) => page.locator(".spot-list > li");

function isSaved(page: Page): Promise<void> {
  return expect(page.getByText("Saved on this device")).toBeVisible();
}

test("two tabs that mark and undo one map at random, also at once, lose no spot", async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + SEQUENCES * 20_000);
  let [done, spots] = [0, 0];
  while (done < SEQUENCES) {
    const { browser, breaches, tabs } = await twoTabs(baseURL!);
    let expected = 1;
    for (let here = 0; here < SEQUENCES_A_MAP && done < SEQUENCES; here += 1) {
      const random = seededRandom(done + 1);
      const own = [0, 0]; // what each has marked in this sequence, and can take back
      for (let step = 0; step < STEPS; step += 1) {
        const acting = random() < 0.4 ? [0, 1] : [Math.floor(random() * 2)];
        const acts = acting.map((tab) => {
          const isUndo = own[tab]! > 0 && random() < 0.3;
          own[tab]! += isUndo ? -1 : 1;
          expected += isUndo ? -1 : 1;
          const page = tabs[tab]!;
          const place = places[Math.floor(random() * places.length)]!;
          return isUndo
            ? () => page.getByRole("button", { name: "Undo", exact: true }).click()
            : () => markByName(page, place);
        });
        await Promise.all(acts.map((act) => act()));
        for (const tab of tabs) await expect(rowsOf(tab)).toHaveCount(expected);
      }
      for (const tab of tabs) await isSaved(tab);
      const [map] = await readRows(tabs[0], "maps");
      expect(map?.["spots"], `sequence ${done}`).toHaveLength(expected);
      expect(await rowsOf(tabs[0]).allInnerTexts()).toEqual(await rowsOf(tabs[1]).allInnerTexts());
      done += 1;
    }
    spots += expected;
    expect(breaches()).toEqual([]);
    await browser.close();
  }
  reportPromise(
    "two tabs at random",
    `${done} sequences of ${STEPS} steps, ${spots} spots, 0 lost`,
    "200 sequences, 0 lost",
  );
});
