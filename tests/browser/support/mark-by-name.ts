import type { Page } from "@playwright/test";

/** Marks a place by typing its name into the list of all places, and closes what is asked of it. */
export async function markByName(page: Page, typed: string): Promise<void> {
  await page.getByRole("button", { name: "Add a place by name" }).click();
  await page.getByRole("searchbox").fill(typed);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Done" }).click();
}
