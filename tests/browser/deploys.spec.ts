import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type BrowserContext, expect, type Page, test } from "@playwright/test";

import { reportPromise } from "../support/report-promise.ts";
import { keptOffline } from "./support/kept-offline.ts";
import { makeOtherBuild } from "./support/other-build.ts";
import { seededRandom } from "./support/seeded-random.ts";
import { type Host, serveBuilds } from "./support/serve-builds.ts";
import { watchPolicy } from "./support/watch-policy.ts";

test.use({ serviceWorkers: "allow" });

const [ORDERS, STEPS] = process.env["SOAK"] ? [30, 6] : [4, 4];

const folder = mkdtempSync(join(tmpdir(), "fasciamap-builds-"));
const builds = { old: "dist", new: join(folder, "new") };
let host: Host;

test.beforeAll(async () => {
  makeOtherBuild(builds.old, builds.new, "new");
  host = await serveBuilds();
});
let breaches: Awaited<ReturnType<typeof watchPolicy>>;
test.beforeEach(async ({ context }) => {
  breaches = await watchPolicy(context, host.address);
  host.missing = "says so";
  host.deploy(builds.old);
});
test.afterEach(() => expect(breaches()).toEqual([]));
test.afterAll(() => {
  host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Which build the page is of. */
function buildOf(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? "old",
  );
}

/** Has the browser look for a newer version now, and waits until it has it or has given up. */
function lookForNewer(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const coming = registration?.installing;
    if (!coming) return;
    await new Promise<void>((resolve) => {
      coming.addEventListener("statechange", () => resolve());
      if (coming.state !== "installing") resolve();
    });
  });
}

test("a newer version waits until a person takes it; then the same screen comes back with what was just typed", async ({
  page,
}) => {
  await page.goto(`${host.address}#/about`);
  await keptOffline(page);
  host.deploy(builds.new);
  await lookForNewer(page);
  const take = page.getByRole("button", { name: "Use it now" });
  await expect(take).toBeVisible();

  await page.goto(`${host.address}#/`); // where one marks, nothing is offered
  await expect(page.locator(".mark")).toBeVisible();
  await expect(take).toHaveCount(0);

  await page.reload();
  expect(await buildOf(page)).toBe("old"); // not taken by itself
  await page.goto(`${host.address}#/practice/questions`);
  await expect(take).toBeVisible();
  await page.goto(`${host.address}#/questions`);
  const field = page
    .locator("main textarea, main input[type=text], main input:not([type])")
    .first();
  await field.fill("since the long drive");
  await take.click();
  await expect.poll(() => buildOf(page).catch(() => "on its way"), { timeout: 20_000 }).toBe("new");
  await expect(page).toHaveURL(/#\/questions$/);
  await expect(field).toHaveValue("since the long drive");
  await expect(take).toHaveCount(0);
});

test("a part that does not come is said on its screen, the other screens go on, and loading again heals", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "serviceWorker", { value: undefined }); // as in some private windows
  });
  await page.goto(`${host.address}#/about`);
  await expect(page.locator("main h1")).toHaveText("About Fasciamap");
  host.deploy(builds.new);
  await page.goto(`${host.address}#/journal`);
  await expect(page.getByText("This part of the app could not be loaded.")).toBeVisible();
  await page.goto(`${host.address}#/about`);
  await expect(page.locator("main h1")).toHaveText("About Fasciamap");
  await page.goto(`${host.address}#/journal`);
  await page.getByRole("button", { name: "Load the page again" }).click();
  await expect(page.locator("main h1")).toHaveText("Journal");
  expect(await buildOf(page)).toBe("new");
});

const screens = ["about", "share", "practice", "data", "journal", "questions"] as const;

/** What may happen to an app that is deployed and used, each drawn at random. */
const steps: Readonly<
  Record<
    string,
    (page: Page, context: BrowserContext, pick: <T>(of: readonly T[]) => T) => Promise<void>
  >
> = {
  "the new build replaces the old one": async () => host.deploy(builds.new),
  "the new build comes, the old one's parts stay": async () =>
    host.deploy(builds.new, { keepOthers: true }),
  "the old build comes back": async () => host.deploy(builds.old),
  "a deploy stops half way": async (_page, _context, pick) => {
    host.deploy(builds.new);
    host.lose(pick(host.paths().filter((path) => path.endsWith(".js") && path !== "sw.js")));
  },
  "gone files are answered with the page": async () => {
    host.missing = "gives its page";
  },
  "the browser's cache is emptied": async (page, context) => {
    const session = await context.newCDPSession(page);
    await session.send("Network.clearBrowserCache");
    await session.detach();
  },
  "the app's own caches are deleted": (page) =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    }),
  "one kept file is lost": (page, _context, pick) =>
    page.evaluate(
      async (share) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          const files = await cache.keys();
          const lost = files[Math.floor(share * files.length)];
          if (lost) await cache.delete(lost);
        }
      },
      pick([0.1, 0.3, 0.5, 0.7, 0.9]),
    ),
  "the browser looks for a newer version": lookForNewer,
  "the newer version is taken, if one is offered": async (page) => {
    const take = page.getByRole("button", { name: "Use it now" });
    if (!(await take.isVisible())) return;
    await take.click();
    await page.waitForEvent("load");
  },
  "the page is loaded again": async (page) => void (await page.reload()),
  "another tab comes and goes": async (_page, context, pick) => {
    const other = await context.newPage();
    await other.goto(`${host.address}#/${pick(screens)}`);
    await notWhite(other);
    await other.close();
  },
  "all files are kept": async (page) => {
    // Waits no longer than a person would: a broken deploy keeps nothing.
    await keptOffline(page).catch(() => undefined);
  },
};

/** Fails when nothing is on the screen that a person could read and go on from. */
async function notWhite(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const shown = document.querySelector("main:not([aria-busy]), .app-late");
          const isSeen = shown?.checkVisibility({ visibilityProperty: true }) ?? false;
          return isSeen ? (shown?.textContent ?? "").trim().length : 0;
        }),
      { timeout: 15_000, intervals: [50] },
    )
    .toBeGreaterThan(20);
}

test(`${ORDERS} orders of deploys, caches and deleted parts: never a white screen, and a whole deploy heals`, async ({
  browser,
}) => {
  test.setTimeout(ORDERS * 60_000);
  let whites = 0;
  for (let order = 1; order <= ORDERS; order++) {
    const random = seededRandom(order);
    const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
    host.missing = "says so";
    host.deploy(builds.old);
    const context = await browser.newContext({ serviceWorkers: "allow", locale: "en-GB" });
    const breachesHere = await watchPolicy(context, host.address);
    const page = await context.newPage();
    await page.goto(`${host.address}#/about`);
    if (random() < 0.7) await keptOffline(page);
    const done: string[] = [];
    try {
      for (let step = 0; step < STEPS; step++) {
        const name = pick(Object.keys(steps).filter((each) => each !== "all files are kept"));
        done.push(name);
        await steps[name]!(page, context, pick);
        const screen = pick(screens);
        done.push(`goes to ${screen}`);
        await page.evaluate((hash) => void (location.hash = hash), `#/${screen}`);
        await notWhite(page);
      }
      done.push("a whole deploy, loaded again as the page offers it");
      host.missing = "says so";
      host.deploy(builds.new);
      await page.evaluate(() => void (location.hash = "#/about"));
      const again = page.getByRole("button", { name: "Load the page again" });
      const late = page.locator(".app-late a");
      await notWhite(page);
      if (await again.isVisible()) await again.click();
      else if (await late.isVisible()) await late.click();
      else await page.reload();
      await page.waitForLoadState("load");
      await expect(page.locator("main h1")).toHaveText("About Fasciamap", { timeout: 15_000 });
    } catch (error) {
      whites += 1;
      console.log(`order ${order}: ${done.join("; ")}: ${String(error).slice(0, 300)}`);
    }
    expect(breachesHere()).toEqual([]);
    await context.close();
  }
  reportPromise("white screens after orders of deploys", `${whites} of ${ORDERS}`, "0 of 30");
  expect(whites).toBe(0);
});
