import type { Page } from "@playwright/test";

/**
 * Every piece of visible text that leaves the screen at its sides or the box it stands in: its
 * button, link, label, list row, dialog or panel, and every word in a button or link that is broken in
 * two. Empty where all is well.
 */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes =
      "button, a, label, legend, summary, select, li, p, dialog, header, nav, section, fieldset, main, .mark-panel, .view-sides";
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !parent.checkVisibility()) continue;
      if (parent.closest("select, svg, noscript, .visually-hidden, [hidden]")) continue;
      if (isHiddenByClip(parent) || isInScrolledTable(parent)) continue;
      const range = document.createRange();
      if (parent.closest("button, a")) {
        for (const { index, 0: word } of node.textContent.matchAll(/[\p{L}\p{N}]+/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(`“${word}” is broken in two`);
        }
      }
      range.selectNodeContents(node);
      for (const text of range.getClientRects()) {
        if (text.width === 0) continue;
        if (text.left < -1 || text.right > innerWidth + 1) report(node, "the screen");
        for (
          let box = parent.closest(boxes);
          box;
          // A dialog lies over everything, wherever it stands in the page.
          box = box.matches("dialog") ? null : (box.parentElement?.closest(boxes) ?? null)
        ) {
          const { left, right, top, bottom } = box.getBoundingClientRect();
          const isButton = box.matches("button, a.button, nav a");
          if (text.left < left - 1 || text.right > right + 1) report(node, nameOf(box));
          // A tall letter's line may reach a little over a button's edge, its ink does not.
          if (isButton && (text.top < top - 4 || text.bottom > bottom + 4))
            report(node, nameOf(box));
        }
      }
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth + 1) found.push(`the page is ${scrollWidth} wide`);
    return [...new Set(found)];

    function report(node: Node, box: string) {
      found.push(`“${node.textContent?.trim().slice(0, 60)}” leaves ${box}`);
    }
    function nameOf(box: Element): string {
      return `${box.tagName.toLowerCase()}.${box.className || "-"}`;
    }
    /** WCAG 2.2, 1.4.10 leaves a table of data its width, where the table alone is scrolled. */
    function isInScrolledTable(element: Element): boolean {
      const around = element.closest("table")?.parentElement;
      return around ? getComputedStyle(around).overflowX === "auto" : false;
    }
    function isHiddenByClip(element: Element): boolean {
      for (let one: Element | null = element; one; one = one.parentElement) {
        if (getComputedStyle(one).clipPath === "inset(50%)") return true;
      }
      return false;
    }
  });
}
