import type { Page } from "@playwright/test";

import { openList } from "./open-list.ts";

/** What the list of spots says, row by row; shows it where it lies behind a button. */
export async function spotRows(page: Page): Promise<string[]> {
  await openList(page);
  return page.locator(".spot-row > span:last-child").allInnerTexts();
}
