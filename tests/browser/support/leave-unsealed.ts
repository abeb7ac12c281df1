import type { Page } from "@playwright/test";

/** Says on the page for handing over that anyone may read the file: else a test would have to open it again. */
export async function leaveUnsealed(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "For anyone who has the file" }).check();
}
