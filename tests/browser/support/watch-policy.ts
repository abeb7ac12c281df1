import type { BrowserContext } from "@playwright/test";

import { watchContext } from "./watch-context.ts";

/**
 * As `watchContext`, where errors are meant: tells of breaches of the content policy and of requests to another
 * origin alone.
 */
export async function watchPolicy(
  context: BrowserContext,
  address: string,
): Promise<() => readonly string[]> {
  const offences = await watchContext(context, new URL(address).origin);
  return () => offences().filter((offence) => /^(?:policy|foreign)/.test(offence));
}
