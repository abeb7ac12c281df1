import type { Page } from "@playwright/test";

/** Every box that hides a part of its own text, because that is too long or too high for it. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const box of document.querySelectorAll<HTMLElement>("body *")) {
      if (!box.innerText?.trim() || box.matches("select, option, .visually-hidden")) continue;
      if (!box.checkVisibility() || box.closest(".visually-hidden, .region-names")) continue;
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      if (clipPath === "inset(50%)") continue;
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      const isCut =
        (hides(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
        (hides(overflowY) && box.scrollHeight > box.clientHeight + 1);
      if (isCut) found.push(`${box.tagName.toLowerCase()}.${box.className}`);
    }
    return found;
  });
}
