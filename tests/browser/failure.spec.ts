import { readFileSync } from "node:fs";

import { expect, test as plain } from "@playwright/test";

import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";
import { watchPolicy } from "./support/watch-policy.ts";

// Without the watch for errors: here one is meant.
plain(
  "when the app itself fails, it offers a copy of everything that is stored",
  async ({ page, context, baseURL }) => {
    const breaches = await watchPolicy(context, baseURL!);
    await page.goto("./");
    await readyToTap(page);
    await tapFigure(page, { across: 0.5, down: 0.36 });
    await saved(page);
    await page.evaluate(() => {
      IDBIndex.prototype.getAll = () => {
        throw new TypeError("a mistake of ours");
      };
    });
    await page.getByRole("link", { name: "Hand over" }).first().click();

    await expect(page.getByRole("heading", { name: "Something went wrong" })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save a copy of my data" }).click(),
    ]);
    const copy = JSON.parse(readFileSync(await download.path(), "utf8")) as {
      tables: { maps: { spots: unknown[] }[] };
    };
    expect(copy.tables.maps[0]?.spots).toHaveLength(1);
    expect(breaches()).toEqual([]);
  },
);
