import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

import { build, type Plugin } from "vite";

/** Where the worker lies in the built app. */
export const WORKER = "sw.js";

const root = resolve(import.meta.dirname, "..");

/**
 * Vite plugin that writes the worker that keeps the app's files (`src/offline/worker.ts`) beside the built page, with
 * the list of all files before it. The same files give the same worker.
 */
export function offlineWorker(): Plugin {
  return {
    name: "fasciamap:offline-worker",
    apply: "build",
    async writeBundle({ dir }) {
      // A part of the app that is built on its own, such as a yardstick, has nothing to keep.
      if (dir === undefined || !existsSync(join(dir, "manifest.webmanifest"))) return;
      writeWorker(dir, await workerCode());
    },
  };
}

/**
 * Writes the worker for the files as they are now.
 *
 * @param code - of the worker, without the list
 */
export function writeWorker(folder: string, code: string): void {
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join("/"), file] as const)
      .filter(([path]) => path !== WORKER)
      .map(([path, file]) => [path === "index.html" ? "" : path, integrityOf(file)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  const hash = createHash("sha256").update(JSON.stringify(files) + code);
  const list = JSON.stringify({ build: hash.digest("hex").slice(0, 16), files });
  writeFileSync(join(folder, WORKER), `const builtFiles = ${list};\n${code}`);
}

function integrityOf(file: string): string {
  return `sha256-${createHash("sha256").update(readFileSync(file)).digest("base64")}`;
}

/** One classic script: not every browser takes modules for such a worker. */
async function workerCode(): Promise<string> {
  const output = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: {
        input: join(root, "src/offline/worker.ts"),
        output: { format: "iife", entryFileNames: WORKER },
      },
    },
  });
  const [first] = [output].flat();
  if (!first || !("output" in first)) throw new Error("the worker was not built");
  return first.output[0].code;
}
