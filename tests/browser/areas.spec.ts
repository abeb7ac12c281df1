import { expect, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { tapFigure } from "./support/tap.ts";

async function openMore(page: Page): Promise<void> {
  const more = page.locator(".spot-more");
  if (!(await more.evaluate((details: HTMLDetailsElement) => details.open))) {
    await more.locator("summary").click();
  }
}

/** Square centimetres, as the sheet says them. */
async function areaOnSheet(page: Page): Promise<number> {
  const text = await page.locator(".spread").innerText();
  return Number(/(\d+) cm²/.exec(text)?.[1] ?? 0);
}

test("a spot's spread is set by a slider, told in cm² and %, kept, and undone in one step", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  await openMore(page);
  const slider = page.getByLabel("How far does it spread?");
  await slider.fill("50");
  await expect(page.getByText("About 10 cm across", { exact: true })).toBeVisible();
  // A disc of 5 cm on a belly: near enough flat, so π r² within a tenth.
  await expect.poll(async () => Math.abs((await areaOnSheet(page)) - Math.PI * 25)).toBeLessThan(8);
  await expect(page.locator(".spread")).toContainText("% of your skin");
  await page.getByRole("button", { name: "In the muscle" }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Done" }).click();
  await saved(page);
  await page.reload();
  await readyToTap(page);
  const list = page.getByRole("button", { name: /Show the list/ });
  if (await list.isVisible()) await list.click();
  await expect(page.locator(".spot-row")).toContainText("about 10 cm across, in the muscle");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.locator(".spot-row")).not.toContainText("in the muscle");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.locator(".spot-row")).not.toContainText("across");
});

test("an area is painted, erased in part, and each stroke undone", async ({ page }) => {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  await openMore(page);
  await page.getByRole("button", { name: "Paint the area" }).click();
  await page.waitForTimeout(600); // the picture makes room for the bar
  const box = (await page.locator("canvas[data-figure]").boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height * 0.36 };
  const stroke = async (dx: number) => {
    await page.mouse.move(middle.x - dx, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + dx, middle.y, { steps: 6 });
    await page.mouse.up();
  };
  await stroke(25);
  await page.getByRole("button", { name: "Erase" }).click();
  await stroke(4);
  await page.locator(".paint-bar").getByRole("button", { name: "Done" }).click();
  await openMore(page);
  await expect(page.getByText("Painted area")).toBeVisible();
  const left = await areaOnSheet(page);
  expect(left).toBeGreaterThan(10);
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.waitForTimeout(600);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  await openMore(page);
  expect(await areaOnSheet(page)).toBeGreaterThan(left);
});

test("dragging outward from the marker spreads the spot and does not turn the figure", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  await page.waitForTimeout(900);
  const box = (await page.locator("canvas[data-figure]").boundingBox())!;
  // On a phone the picture is lifted so that the marker stays in sight above the sheet.
  const sheet = (await page.locator(".sheet").boundingBox())!;
  const isBelow = sheet.x < box.x + box.width / 2;
  const down = box.y + box.height * 0.36;
  const at = { x: box.x + box.width / 2, y: isBelow ? Math.min(down, sheet.y - 70) : down };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 30, at.y + 10, { steps: 5 });
  await page.mouse.up();
  await openMore(page);
  await expect(page.locator(".spread output")).toHaveText(/About \d/);
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.waitForTimeout(600);
  await tapFigure(page, { across: 0.5, down: 0.36 }); // still where it was: nothing has turned
  await openMore(page);
  await expect(page.locator(".spread output")).toHaveText("Just this point");
});

test("a shape is chosen and kept, and its spots keep their names on another one", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: 0.36 });
  const place = await page.locator(".sheet h2").innerText();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Body shape" }).click();
  await page.getByRole("button", { name: "Masculine", exact: true }).click();
  await page.getByText("More", { exact: true }).click();
  await page.getByLabel("Heavier").fill("80");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Done" }).click();
  await page.waitForTimeout(1_200);
  await page.reload();
  await readyToTap(page);
  await page.getByRole("button", { name: "Body shape" }).click();
  await expect(page.getByRole("button", { name: "Masculine", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(page.getByLabel("Heavier")).toHaveValue("80");
  await page.getByRole("button", { name: "Child", exact: true }).click();
  await expect(page.getByLabel("Heavier")).toHaveCount(0); // a child's body takes no sliders
  await page.getByRole("button", { name: "Done" }).click();
  const list = page.getByRole("button", { name: /Show the list/ });
  if (await list.isVisible()) await list.click();
  const heading = place.replace("Your ", "");
  await expect(page.locator(".spot-list-box .spot-row")).toContainText(new RegExp(heading, "i"));
});
