import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/**
 * Looks for a Chrome or Chromium to test with: CHROMIUM_PATH, then PATH, then where macOS and
 * Windows keep theirs, then Playwright's own download.
 *
 * @returns the path of the program; undefined if there is none
 */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return named;
  return [...onPath(), ...usualPlaces(), chromium.executablePath()].find(isProgram);
}

function onPath(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const ending = process.platform === "win32" ? ".exe" : "";
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium"].flatMap((app) =>
      ["/", process.env["HOME"] ?? ""].map((root) =>
        join(root, `Applications/${app}.app/Contents/MacOS/${app}`),
      ),
    );
  }
  if (process.platform === "win32") {
    return ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) =>
      ["Google/Chrome", "Chromium"].map((vendor) =>
        join(process.env[variable] ?? "", vendor, "Application/chrome.exe"),
      ),
    );
  }
  return [];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
