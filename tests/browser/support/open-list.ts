import type { Page } from "@playwright/test";

/** Shows the list of spots where it lies behind a button, as on a phone; elsewhere it is shown already. */
export async function openList(page: Page): Promise<void> {
  const open = page.getByRole("button", { name: "Show the list of spots" });
  if (await open.isVisible()) await open.click();
}
