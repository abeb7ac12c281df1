import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** What is wrong in words → folder, and the code that is planted there. */
const breaches: Record<string, readonly [folder: string, code: string]> = {
  "a type of storage in the domain": [
    "domain",
    `import type { Row } from "@/storage/row";\nexport type Planted = Row;`,
  ],
  "React in the body": ["body", `import { useState } from "react";\nuseState();`],
  "three in the domain": ["domain", `import { Color } from "three/src/math/Color.js";\nColor();`],
  "a feature in a feature": ["features/mark", `import { o } from "@/features/practice/o";\no();`],
  "storage in the scene": ["scene", `import { saveMap } from "@/storage/save-map";\nsaveMap();`],
  "a folder reached by climbing": ["exchange", `import { put } from "../storage/put";\nput();`],
  "a re-export from the app": ["ui", `export { routes } from "@/app/routes";`],
  "a dynamic import": ["features/mark", `export const o = () => import("@/features/practice/o");`],
  "a package that has no folder": ["lib", `import Dexie from "dexie";\nnew Dexie();`],
};

const fetches = `export const send = () => fetch("./anywhere");`;
const allowed = `import type { Anchor } from "@/domain/anchor";\nexport type Planted = Anchor;`;
const fromApp = `import { start } from "@/app/start";\nstart();`;

/** File → the names of the rules it broke. */
let broken: Map<string, string[]>;

beforeAll(() => {
  broken = lint({
    ...Object.fromEntries(
      Object.entries(breaches).map(([what, [folder, code]]) => [fileFor(folder, what), code]),
    ),
    ...Object.fromEntries(foldersOfSrc().map((folder) => [`src/${folder}/from-app.ts`, fromApp])),
    "src/features/share/fetches.ts": fetches,
    "src/body/allowed.ts": allowed,
  });
}, 60_000);

describe("the import directions", () => {
  it.each(Object.entries(breaches))("refuse %s", (what, [folder]) => {
    expect(broken.get(fileFor(folder, what))).toContain("eslint(no-restricted-imports)");
  });

  it("refuse fetch in a feature", () => {
    expect(broken.get("src/features/share/fetches.ts")).toEqual(["eslint(no-restricted-globals)"]);
  });

  it("let pass what the table allows", () => {
    expect(broken.has("src/body/allowed.ts")).toBe(false);
  });

  it.each(foldersOfSrc())("hold for src/%s", (folder) => {
    expect(broken.get(`src/${folder}/from-app.ts`)).toContain("eslint(no-restricted-imports)");
  });
});

function fileFor(folder: string, what: string): string {
  return `src/${folder}/${what.toLowerCase().replaceAll(" ", "-")}.ts`;
}

/** Every folder there is, so that a new one without a line in the table fails here. */
function foldersOfSrc(): string[] {
  const inside = (folder: string) =>
    readdirSync(join(root, "src", folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}${entry.name}`);
  return [...inside(""), ...inside("features/")].filter(
    (folder) => folder !== "app" && folder !== "features",
  );
}

/**
 * Runs the project's own lint rules over files planted in a house of their own, so that nobody
 * else's run of lint, types or tests ever sees them.
 */
function lint(files: Record<string, string>): Map<string, string[]> {
  const house = mkdtempSync(join(tmpdir(), "fasciamap-lint-"));
  try {
    for (const file of ["oxlint.config.js", "package.json", "tsconfig.json"]) {
      cpSync(join(root, file), join(house, file));
    }
    symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "junction");
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(join(house, file, ".."), { recursive: true });
      writeFileSync(join(house, file), `${code}\n`);
    }
    return rulesBroken(house);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

function rulesBroken(house: string): Map<string, string[]> {
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const args = [oxlint, "-c", "oxlint.config.js", "--format", "json"];
  const report = JSON.parse(outputOf(args, house)) as {
    diagnostics: { code: string; filename: string }[];
  }; // oxlint's documented report; a changed one fails the tests above
  const broken = new Map<string, string[]>();
  for (const { code, filename } of report.diagnostics) {
    const file = filename.replaceAll("\\", "/");
    broken.set(file, [...(broken.get(file) ?? []), code]);
  }
  return broken;
}

/** What a Node program prints, whether it succeeds or, as lint does on a finding, fails. */
function outputOf(args: string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (failure) {
    if (failure instanceof Error && "stdout" in failure) return String(failure.stdout);
    throw failure;
  }
}
