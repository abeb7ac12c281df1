import { expect, type Page } from "@playwright/test";

import { reportPromise } from "../support/report-promise.ts";
import { test } from "./support/app-test.ts";
import { mapFileOf } from "./support/map-file-of.ts";
import { seededRandom } from "./support/seeded-random.ts";

const PIN = "2718";
const WAYS = process.env["SOAK"] === "1" ? 200 : 12;
const SEED = Number(process.env["SEED"] ?? 20261123);

/** Two clients are here, and the device is in the hands of the first. */
async function handToAda(page: Page): Promise<void> {
  await page.goto("./#/practice");
  await page
    .locator("input[type=file]")
    .setInputFiles([
      mapFileOf(1, "Ada Rowe"),
      mapFileOf(2, "Zebulon Quartz", { note: "xylophone" }),
    ]);
  await page.getByRole("button", { name: "More about Ada Rowe" }).click();
  await page.getByRole("button", { name: "Hand the tablet over" }).click();
  await page.getByLabel("PIN", { exact: true }).fill(PIN);
  await page.getByLabel("The same again").fill(PIN);
  await page.getByRole("button", { name: "Hand it over now" }).click();
  await expect(page.getByRole("button", { name: "give the tablet back" })).toBeVisible();
}

async function openByPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel("PIN of the practice").fill(pin);
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

test("what a client marks on the tablet is saved, hidden when nobody is there, and lands with that client", async ({
  page,
}) => {
  await page.clock.install();
  await handToAda(page);
  await expect(page.getByRole("main")).toHaveCount(1);
  await page.getByRole("button", { name: "Add a place by name" }).click();
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type("left calf");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Done", exact: true }).click(); // not the one that gives it back

  await page.clock.fastForward("01:05");
  await expect(page.getByText("Are you still there?")).toBeVisible();
  await page.mouse.move(40, 300);
  await expect(page.getByText("Are you still there?")).toHaveCount(0);
  await page.clock.fastForward("01:25");
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(page.getByText("calf")).toHaveCount(0);

  await openByPin(page, "0000");
  await expect(page.getByText("That is not the PIN.")).toBeVisible();
  await openByPin(page, PIN);
  await page.getByRole("button", { name: "Back to the practice" }).click();
  await expect(page).toHaveURL(/#\/practice\/30000000-/);
  await expect(page.getByRole("heading", { name: "Ada Rowe" })).toBeVisible();
  await expect(page.getByText(/left calf/i).first()).toBeVisible();
});

test(`none of ${WAYS} random ways out shows another client`, async ({ page, context, baseURL }) => {
  test.setTimeout(60_000 + WAYS * 8_000);
  await handToAda(page);
  const leaks: string[] = [];
  await context.exposeBinding("tellLeak", (_source, text: string) => leaks.push(text));
  await context.addInitScript(() => {
    window.print = () => undefined; // its dialog would wait for a person
    const secrets = /Zebulon|Quartz|xylophone|30000000-0000-4000-8000-0002/;
    const look = () => {
      const seen = `${document.title} ${location.href} ${document.documentElement.outerHTML}`;
      const found = secrets.exec(seen)?.[0];
      const tell: unknown = Reflect.get(globalThis, "tellLeak");
      if (found && typeof tell === "function") tell(`${found} at ${location.hash}`);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.reload();

  const random = seededRandom(SEED);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const routes = [
    "#/practice",
    "#/practice/30000000-0000-4000-8000-000100000000",
    "#/share",
    "#/data",
    "#/journal",
    "#/after",
    "#/review",
    "#/questions",
    "#/practice/questions",
    "#/about",
    "#/nowhere",
  ];
  let now = page;
  const ways: Record<string, () => Promise<unknown>> = {
    back: () => now.goBack(),
    forward: () => now.goForward(),
    address: () => now.goto(`./${one(routes)}`),
    hash: () => now.evaluate((hash) => void (location.hash = hash), one(routes)),
    push: () =>
      now.evaluate((hash) => {
        history.pushState(null, "", hash);
        dispatchEvent(new PopStateEvent("popstate"));
      }, one(routes)),
    reload: () => now.reload(),
    keys: () => now.keyboard.press(one(["Escape", "Alt+ArrowLeft", "Enter", "Tab", "Control+l"])),
    tab: async () => {
      const other = await context.newPage();
      await other.goto(`${baseURL}${one(routes)}`);
      await expectNothingElse(other);
      await other.close();
    },
    restart: async () => {
      const other = await context.newPage();
      await now.close();
      now = other;
      await now.goto(`${baseURL}${one(routes)}`);
    },
    pin: async () => {
      if (await now.getByLabel("PIN of the practice").isVisible()) await openByPin(now, "1111");
    },
    drop: () =>
      now.evaluate(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(["{}"], "any.fasciamap"));
        const how = { dataTransfer: transfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent("drop", how));
      }),
    button: pressAny,
    otherButton: pressAny,
    thirdButton: pressAny,
  };

  async function pressAny() {
    const buttons = await now.locator("button:visible:enabled, a:visible").all();
    await one(buttons)
      ?.click({ timeout: 2_000 })
      .catch(() => undefined); // it may have gone meanwhile
  }

  const taken: string[] = [];
  for (let way = 0; way < WAYS; way += 1) {
    const name = one(Object.keys(ways));
    taken.push(name);
    await ways[name]!().catch(() => undefined); // nowhere to go back to is no way out
    if (!now.url().startsWith(baseURL!)) await now.goto(`./${one(routes)}`);
    await expectNothingElse(now);
    expect(leaks, `after ${taken.join(", ")} with SEED=${SEED}`).toEqual([]);
  }
  reportPromise(
    "ways out of a handed-over tablet that show another client",
    `0 of ${WAYS}`,
    "0 of 200",
  );
});

/** The screen is that of a handed-over device, and there is no way to another. */
async function expectNothingElse(page: Page): Promise<void> {
  const own = page.getByRole("button", { name: "give the tablet back" });
  await expect(own.or(page.getByRole("heading", { name: "Thank you" }))).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  expect(
    await page.locator("a").evaluateAll((links) => links.map((a) => a.textContent)),
  ).not.toContain("Practice");
}
