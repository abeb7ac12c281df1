/**
 * Prints the path of a Chrome or Chromium to test with, and installs one first where there is none
 * and it can: by apt-get for root on Debian, else by Playwright's own download.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

import { findChromium } from "./find-chromium.ts";

for (const command of findChromium() ? [] : waysToInstall()) {
  console.log(`No Chrome or Chromium found. Trying: ${command}`);
  spawnSync(command, { shell: true, stdio: ["ignore", "inherit", "inherit"] });
  if (findChromium()) break;
}

const path = findChromium();
if (path) {
  console.log(path);
} else {
  console.error("Install Chrome or Chromium, or set CHROMIUM_PATH to the program, and run again.");
  process.exitCode = 1;
}

function waysToInstall(): string[] {
  const playwright = "npx playwright install chromium";
  const apt = "apt-get update && apt-get install -y chromium";
  return isRoot() && isDebian() ? [apt, playwright] : [playwright];
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isDebian(): boolean {
  const release = "/etc/os-release";
  return existsSync(release) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, "utf8"));
}
