/** Says what is wrong with the packages that are shipped: see `supplyFaults`. */
import { existsSync, readFileSync } from "node:fs";

import { type LockedPackages, type Manifest, supplyFaults } from "./supply-faults.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("package.json")) as Manifest; // npm's own files
const lock = JSON.parse(read("package-lock.json")) as { packages: LockedPackages };

const faults = supplyFaults(manifest, lock.packages, read("docs/dependencies.md"), licenceOf);
for (const fault of faults) console.error(fault);
if (faults.length === 0)
  console.log("Every shipped package is pinned, documented and free to ship.");
process.exitCode = faults.length > 0 ? 1 : 0;

/** From the package's own description, or else from how the licence that lies with it begins. */
function licenceOf(folder: string): string | undefined {
  const has = (file: string) => existsSync(new URL(`../${folder}/${file}`, import.meta.url));
  if (!has("package.json")) return undefined;
  const { license } = JSON.parse(read(`${folder}/package.json`)) as { license?: unknown };
  if (typeof license === "string") return license;
  return has("LICENSE") && /^\s*(?:The )?MIT License/i.test(read(`${folder}/LICENSE`))
    ? "MIT"
    : undefined;
}
