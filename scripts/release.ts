/**
 * Builds the app twice, says whether both builds are the same to the last byte, and writes what goes with a
 * release into `release/`: the SHA-256 of every file, and the list of all shipped packages (CycloneDX).
 * With `--check` it only compares.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [first, second] = [".cache/build-1", ".cache/build-2"].map(build);
if (first === undefined || first !== second) {
  console.error("Two builds of the same code differ:");
  const other = new Set(second?.split("\n"));
  for (const line of (first ?? "").split("\n")) if (!other.has(line)) console.error(line);
  process.exitCode = 1;
} else if (process.argv.includes("--check")) {
  console.log(`Two builds are the same: ${first.split("\n").length - 1} files.`);
} else {
  mkdirSync("release", { recursive: true });
  writeFileSync("release/SHA256SUMS", first);
  writeFileSync("release/packages.cdx.json", shippedPackages());
  console.log("Wrote release/SHA256SUMS and release/packages.cdx.json.");
}

/** @returns the sums of all files, in the form that `sha256sum --check` reads */
function build(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  run("npx", ["vite", "build", "--outDir", folder, "--logLevel", "error"]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => `${sumOf(file)}  ${file.slice(folder.length + 1)}\n`)
    .join("");
}

function sumOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function shippedPackages(): string {
  return run("npm", ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"]);
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    shell: true,
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed: ${stderr}`);
  return stdout;
}
