import { readFileSync } from "node:fs";

import { expect, type Page } from "@playwright/test";

import { injections } from "../support/injections.ts";
import { makeUuid } from "../support/make-uuid.ts";
import { test } from "./support/app-test.ts";
import { leaveUnsealed } from "./support/leave-unsealed.ts";
import { readRows } from "./support/read-rows.ts";
import { writeRows } from "./support/write-rows.ts";

/** Every text of a map file that a person may write, with how long it may be. */
const limits: Readonly<Record<string, number>> = {
  name: 120,
  note: 2000,
  therapist: 120,
  ownFeeling: 60,
  sinceWords: 120,
  better: 200,
  worse: 200,
  ownWord: 60,
  cameWithIt: 2000,
  asked: 120,
};

/** The fixture with sixty spots, and the next of the texts in each place for one. */
function hostileMap() {
  const file = JSON.parse(readFileSync("tests/fixtures/map-file-v2.fasciamap", "utf8")) as {
    client: { id: string };
    maps: { spots: { isMain: boolean }[] }[];
  };
  const [map] = file.maps;
  const [spot] = map!.spots;
  map!.spots = Array.from({ length: 60 }, (_, at) => ({
    ...spot!,
    id: makeUuid(5000 + at),
    isMain: false,
  }));
  let next = 0;
  const filled = JSON.stringify(file, (key, value: unknown) => {
    const limit = typeof value === "string" ? limits[key] : undefined;
    return limit === undefined ? value : injections[next++ % injections.length]!.slice(0, limit);
  });
  expect(next).toBeGreaterThan(injections.length);
  return { id: file.client.id, text: filled };
}

/** Nothing ran, and nothing on the page was made of a text. */
async function expectInert(page: Page, where: string): Promise<void> {
  const made = await page.evaluate(() => ({
    ran: Reflect.has(window, "__hit") || document.title.includes("__hit"),
    elements: document.querySelectorAll(
      "img[src='x'], iframe, object, base, marquee, video, math, [onerror], [onload], [onfocus], [ontoggle], [onbegin], script:not([src]), a[href^='javascript'], form[action]",
    ).length,
    title: document.title,
  }));
  expect({ where, ...made }).toEqual({ where, ran: false, elements: 0, title: "Fasciamap" });
}

const choose = (page: Page, name: string, text: string) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("300 scripts in all text fields are text on every screen, in the list and in names of files", async ({
  page,
}) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const logged: string[] = [];
  page.on("console", (message) => logged.push(message.text()));
  await page.goto("./#/practice");
  await page.getByRole("heading", { name: "Clients", exact: true }).waitFor();
  const hostileName = "<img src=x onerror=__hit()>.fasciamap";
  await choose(page, hostileName, "no map");
  // A second file while the first is still being read would be one of two, whose clients are listed.
  await expect(page.locator(".open-results .notice-warn")).toContainText(hostileName);
  const { id, text } = hostileMap();
  await choose(page, "a.fasciamap", text);
  await expect(page).toHaveURL(/#\/practice\/[0-9a-f-]{36}/);
  await expect(page.locator("main h1")).toContainText("<script>");
  await expectInert(page, "client");
  for (const part of ["table", "time", "compare", "overall"]) {
    await page.goto(`./#/practice/${id}/${part}`);
    await expect(page.locator(`.client-tabs [aria-current][href$="${part}"]`)).toBeVisible();
    await expect(page.locator("main h1")).toContainText("<script>");
    await expectInert(page, part);
  }
  await page.getByRole("link", { name: "Report, picture, tables" }).click();
  await expect(page.getByRole("heading", { name: "Exactly this goes" })).toBeVisible();
  await expect(page.locator(".client-back")).toContainText("<script>");
  await expectInert(page, "forms");
  await page.goto("./#/practice");
  await expect(page.locator(".client-row")).toContainText("<script>");
  await expectInert(page, "list");

  // The same as the person's own: what their own screens and the ways out make of it.
  const clients = await readRows(page, "clients");
  await writeRows(page, {
    clients: clients.map((row) => ({
      ...row,
      origin: row["id"] === id ? "own" : "received",
    })),
  });
  await page.goto("./#/share");
  await page.reload();
  const content = page.locator(".share-content");
  await expect(content.locator("li").nth(59)).toBeAttached();
  await leaveUnsealed(page);
  await page.locator(".ways-out summary").first().click();
  await expect(page.locator(".way-out-text")).toHaveValue(/<svg\/onload=/);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the file" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^fasciamap-[\d-]{10}\.fasciamap$/);
  await expectInert(page, "share");

  for (const [screen, heading] of [
    ["journal", "Journal"],
    ["after", /./],
    ["questions", /./],
    ["data", "Your data"],
  ] as const) {
    await page.goto(`./#/${screen}`);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expectInert(page, screen);
  }
  // No word of a map stands outside of where maps are kept: not in the console, the witness, the address.
  const witness = await page.evaluate(() => JSON.stringify(localStorage));
  expect(witness).toContain("writes");
  const outside = [...logged, witness, page.url()].join("\n");
  expect(injections.filter((each) => outside.includes(each.slice(0, 60)))).toEqual([]);
  const key = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
  await page.goto(`./#/seal-to/${key}/${encodeURIComponent(injections[11]!)}`);
  await expect(page.getByLabel("Whose key is it?")).toHaveValue(injections[11]!);
  await expectInert(page, "seal-to");
  expect(dialogs).toEqual([]);
});
