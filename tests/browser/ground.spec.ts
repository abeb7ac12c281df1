import { expect, test as plain } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { watchContext } from "./support/watch-context.ts";
import { watchDrawing } from "./support/watch-drawing.ts";

test("the page comes with a policy that lets it load from its own origin only", async ({
  page,
}) => {
  const response = await page.goto("./");
  const header = response?.headers()["content-security-policy"] ?? "";
  const meta = await page
    .locator("meta[http-equiv='Content-Security-Policy']")
    .getAttribute("content");

  for (const policy of [header, meta ?? ""]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  }
  expect(header).toContain("frame-ancestors 'none'");
  expect(response?.headers()["x-content-type-options"]).toBe("nosniff");
  expect(response?.headers()["referrer-policy"]).toBe("no-referrer");
});

test("the built page has no inline script or style", async ({ request }) => {
  const html = await (await request.get("./")).text();
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
});

test("what is fetched before the first tap is possible is only what the size check weighs", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  const asked = await page.evaluate(() => {
    const ready = performance.getEntriesByName("fasciamap:ready")[0]!.startTime;
    const before = performance.getEntriesByType("resource").filter((one) => one.startTime < ready);
    return before.map(({ name }) => name.slice(name.lastIndexOf("/") + 1)).sort();
  });
  for (const name of asked) {
    expect(name).toMatch(/^(?:index-.*\.(?:js|css)|figure-1-.*\.bin|favicon\.svg|watch-.*\.js)$/);
  }
});

test("there is one WebGL context, and nothing is drawn while nothing changes", async ({ page }) => {
  const drawing = await watchDrawing(page);
  await page.goto("./");
  await readyToTap(page);
  await expect(async () => {
    const { calls } = await drawing(); // what follows the first frame: a shadow, letters, a theme
    await page.waitForTimeout(1_000);
    expect((await drawing()).calls).toBe(calls);
  }).toPass();

  const before = await drawing();
  await page.waitForTimeout(3_000);
  const after = await drawing();

  expect(before.calls).toBeGreaterThan(0);
  expect(after.calls).toBe(before.calls);
  expect(after.contexts).toBe(1);
});

test("the start page has no accessibility violation that axe can find", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await expectNoAxeViolations(page);
});

plain(
  "the watch itself notices a broken policy, a foreign request and an error",
  async ({ browser, baseURL }) => {
    const context = await browser.newContext();
    const offences = await watchContext(context, new URL(baseURL!).origin);
    const page = await context.newPage();
    await page.goto(baseURL!);
    await page.evaluate(() => {
      const image = document.createElement("img");
      image.src = "https://example.org/foreign.png";
      document.body.append(image);
      setTimeout(() => {
        throw new Error("planted");
      });
    });
    await expect.poll(() => offences().join("\n")).toContain("policy violation: img-src");
    expect(offences().join("\n")).toContain("planted");
    await context.route("https://example.org/**", (route) => route.fulfill({ body: "" }));
    await page.goto("https://example.org/");
    expect(offences().join("\n")).toContain("foreign request: https://example.org/");
    await context.close();
  },
);
