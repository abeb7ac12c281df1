import { expect, test } from "@playwright/test";

import { leaveUnsealed } from "./support/leave-unsealed.ts";
import { openList } from "./support/open-list.ts";
import { withoutWebGL } from "./support/without-webgl.ts";

test("without WebGL the list does every task", async ({ baseURL, viewport }) => {
  await withoutWebGL({ baseURL: baseURL!, viewport }, async (page) => {
    await page.goto("./");
    await expect(page.getByText("This browser cannot draw the figure in 3D.")).toBeVisible();

    await page.getByRole("button", { name: "Add a place by name" }).click();
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.type("sh bl l");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Hard/ }).click();
    await page.getByRole("button", { name: "6 of 10", exact: true }).click();
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await page.getByRole("button", { name: "To the feet" }).click();
    await page.getByRole("button", { name: "To the feet" }).click();
    await expect(
      page.getByText("Your left shoulder blade, 2 cm from where it was."),
    ).toBeAttached();
    await page.getByRole("button", { name: "Choose by name" }).click();
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.type("left heel");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Done" }).click();
    await expect(page.getByText("Saved on this device")).toBeVisible();

    await page.reload();
    await page.getByText("This browser cannot draw").waitFor();
    await openList(page);
    await expect(page.locator(".spot-row")).toContainText("Left heel");
    await expect(page.locator(".spot-row")).toContainText("Hard, 6 of 10");

    await page.getByRole("navigation").getByRole("link", { name: "Hand over" }).click();
    await leaveUnsealed(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the file" }).click(),
    ]);
    await page.getByRole("link", { name: "For therapists" }).click();
    await page.getByRole("heading", { name: "For therapists", level: 1 }).waitFor();
    await page.locator("input[type=file]").setInputFiles(await download.path());
    await expect(page.locator("main .spot-row")).toContainText("Left heel");
  });
});
