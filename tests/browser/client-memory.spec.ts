import { expect, type Page } from "@playwright/test";

import { reportPromise } from "../support/report-promise.ts";
import { test } from "./support/app-test.ts";
import { putMonths } from "./support/put-months.ts";

test.skip(process.env["SOAK"] !== "1", "of a few rounds nothing can be said");

const ROUNDS = 100;
const MAPS = 40;

/** What is made once and kept is made in these: the code of each part, compiled anew as it is used more, and its buffers. */
const FIRST_ROUNDS = 20;

test(`memory stays flat while a client is opened and closed ${ROUNDS} times`, async ({ page }) => {
  test.setTimeout(1_800_000);
  const address = await putMonths(page, MAPS);
  const session = await page.context().newCDPSession(page);

  /** Bytes that are still needed. */
  async function heap(): Promise<number> {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  }

  for (let round = 0; round < FIRST_ROUNDS; round++) await openAndClose(page, address);
  const before = await heap();
  for (let round = 0; round < ROUNDS; round++) await openAndClose(page, address);
  const growth = (await heap()) / before - 1;
  reportPromise(
    `a client of ${MAPS} maps opened and closed ${ROUNDS} times`,
    `heap ${growth >= 0 ? "+" : ""}${(100 * growth).toFixed(1)} %`,
    "100 times, heap at most +10 %",
  );
  expect(growth).toBeLessThan(0.1);
});

/** At a glance, all months, the table; and back to the list. */
async function openAndClose(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  await expect(page.locator(".glance .spot-row").first()).toBeVisible();
  await page.goto(`./${address}/overall`);
  await page.getByText(`Marked, of ${MAPS} maps`).waitFor();
  await page.goto(`./${address}/table`);
  await page.getByRole("button", { name: "Copy as a table" }).waitFor();
  await page.goto("./#/practice");
  await page.locator(".client-row").first().waitFor();
}
