import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** WCAG 2.2, levels A and AA. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type AxeRun = (context: Document, options: object) => Promise<AxeOutcome>;
type AxeOutcome = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
};

/**
 * What breaks WCAG 2.2, level A or AA, on the page as it stands, as far as axe can find it: rule and
 * element, in words. axe itself stays in the page until that is loaded anew, so that asking again is cheap.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const isThere = () => page.evaluate(() => "axe" in globalThis);
  if (!(await isThere())) {
    await new AxeBuilder({ page }).setLegacyMode().withRules("html-has-lang").analyze();
  }
  return page.evaluate(async (values) => {
    const axe: unknown = Reflect.get(globalThis, "axe");
    const { run } = axe as { run: AxeRun }; // put there by AxeBuilder
    const runOnly = { type: "tag", values };
    // Of a control that is half scrolled out of its panel axe sees half; `targetFaults` scrolls to each, and asks for more.
    const rules = { "target-size": { enabled: false } };
    const { violations } = await run(document, { runOnly, rules, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, TAGS);
}
