import { readlinkSync } from "node:fs";
import { join } from "node:path";

import type { BrowserContext } from "@playwright/test";

/** Ends the browser of that profile with all its processes at once (`kill -9`), as a crash or an empty battery does. */
export async function killBrowser(profile: string, context: BrowserContext): Promise<void> {
  const closed = new Promise<void>((resolve) => context.once("close", () => resolve()));
  // Chromium notes there who holds the profile: the machine's name and the number of its first process.
  const [, pid] = /-(\d+)$/.exec(readlinkSync(join(profile, "SingletonLock"))) ?? [];
  if (!pid) throw new Error("no process is known to hold the profile");
  process.kill(-Number(pid), "SIGKILL"); // Playwright gives each browser a group of its own
  await closed;
}
