import { expect, type Page } from "@playwright/test";

/** Resolves when the screen says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText("Saved on this device")).toBeVisible();
}
