import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type BrowserContext, chromium, type Page } from "@playwright/test";

import { chromiumFlags } from "../../../scripts/chromium-flags.ts";
import { findChromium } from "../../../scripts/find-chromium.ts";

/** A browser with a profile of its own on the disk, as a person has one. */
export type ProfileBrowser = { readonly context: BrowserContext; readonly page: Page };

const SMALL = { width: 1000, height: 560 };

/** An empty folder for a profile. */
export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), "fasciamap-profile-"));
}

/** A copy of a profile whose browser is closed, to be damaged. */
export function copyProfile(profile: string): string {
  const copy = makeProfile();
  cpSync(profile, copy, { recursive: true });
  return copy;
}

/** Deletes a profile whose browser is closed. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * Starts a real browser on that profile, with one empty page.
 *
 * @param without - flags that Playwright gives by itself and this browser is to go without
 */
export async function openProfile(
  profile: string,
  flags: string[] = [],
  without: string[] = [],
  viewport = { width: 1366, height: 768 },
): Promise<ProfileBrowser> {
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    args: [...chromiumFlags, ...flags],
    ignoreDefaultArgs: without,
    viewport,
    locale: "en-GB",
    ...(executablePath && { executablePath }),
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** As `openProfile`, for what is about the disk alone: small, and by list, as drawing would take most of the time. */
export function openProfileByList(profile: string): Promise<ProfileBrowser> {
  return openProfile(profile, ["--disable-3d-apis", "--disable-gpu"], [], SMALL);
}

/** The folder in which the browser keeps the IndexedDB of that address. */
export function databaseFolder(profile: string, address: string): string {
  const { protocol, hostname, port } = new URL(address);
  const origin = `${protocol.replace(":", "")}_${hostname}_${port}`;
  return join(profile, "Default", "IndexedDB", `${origin}.indexeddb.leveldb`);
}
