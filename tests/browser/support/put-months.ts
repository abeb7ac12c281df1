import type { Page } from "@playwright/test";

import { makeClient } from "../../support/make-client.ts";
import { makeManyMaps } from "../../support/make-many-maps.ts";
import { makeUuid } from "../../support/make-uuid.ts";
import { realFigure } from "../../support/real-figure.ts";
import { putRows } from "./put-rows.ts";
import { readyToTap } from "./ready-to-tap.ts";

/** Puts a client with so many maps of six spots into a fresh device's database. Gives the client's address. */
export async function putMonths(page: Page, maps: number): Promise<string> {
  const id = makeUuid(777);
  await page.goto("./");
  await readyToTap(page);
  await putRows(page, "clients", [makeClient({ id, origin: "received" })]);
  const all = makeManyMaps({ figure: realFigure, clientId: id, maps, spots: 6, places: 14 });
  await putRows(page, "maps", all);
  return `#/practice/${id}`;
}
