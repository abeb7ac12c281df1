import type { Page } from "@playwright/test";

/**
 * Every control that is smaller than 44 × 44 CSS pixels, and every one that cannot be brought into sight:
 * where it has been scrolled to it lies outside of the window or under something else. Empty where all is
 * well.
 *
 * A link in the middle of a sentence may be as small as the sentence (WCAG 2.2, 2.5.8). The label of a box
 * to tick belongs to it. The stops of the Tab key at the markers are for keys alone: what is tapped is the
 * marker on the figure. What lies behind a modal dialog, or behind a sheet or panel over the figure that Escape puts away,
 * need not be in sight (WCAG 2.2, 2.4.11).
 */
export function targetFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44 - 0.5; // half a pixel is rounding
    const modal = document.querySelector("dialog[open]");
    const sheet = [...document.querySelectorAll(".sheet, .view-close-ups, .mark-list")].find(
      (over) =>
        getComputedStyle(over.parentElement ?? over).position === "absolute" ||
        getComputedStyle(over).position === "absolute",
    );
    const faults: string[] = [];
    const controls = (modal ?? document).querySelectorAll<HTMLElement>(
      "a[href], button, select, textarea, input, summary, canvas[tabindex='0']",
    );
    for (const control of controls) {
      const isSeen = control.checkVisibility({ visibilityProperty: true });
      if (!isSeen || control.closest(".visually-hidden, .marker-stop, [inert]")) continue;
      if (control.matches("a") && isInSentence(control)) continue;
      const box = boxOf(control);
      const { width, height } = box.getBoundingClientRect();
      if (width < least || height < least) {
        faults.push(`${nameOf(control)} is ${Math.round(width)} × ${Math.round(height)}`);
      }
      if (sheet && !sheet.contains(control) && control.closest(".mark-stage, .mark-panel"))
        continue;
      box.scrollIntoView({ block: "nearest", inline: "nearest" });
      if (!isReachable(box)) faults.push(`${nameOf(control)} cannot be brought into sight`);
    }
    return faults;

    /** What is tapped: of a box to tick its label, of a list laid unseen over a picture the list. */
    function boxOf(control: HTMLElement): HTMLElement {
      const isBox = control.matches("input[type='checkbox'], input[type='radio']");
      return (isBox && control.closest("label")) || control;
    }

    function isInSentence(link: HTMLElement): boolean {
      const { display } = getComputedStyle(link);
      const around = link.parentElement?.textContent?.replace(link.textContent ?? "", "").trim();
      return display === "inline" && Boolean(around);
    }

    /** Whether some place of it can be hit where it lies. */
    function isReachable(box: HTMLElement): boolean {
      const { left, top, width, height } = box.getBoundingClientRect();
      return [0.5, 0.2, 0.8].some((across) =>
        [0.5, 0.2, 0.8].some((down) => {
          const hit = document.elementFromPoint(left + width * across, top + height * down);
          return hit !== null && (box.contains(hit) || hit.contains(box));
        }),
      );
    }

    function nameOf(element: HTMLElement): string {
      const words = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
      return `${element.tagName.toLowerCase()}.${element.className} “${words.slice(0, 40)}”`;
    }
  });
}
