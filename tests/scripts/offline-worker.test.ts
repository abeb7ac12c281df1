import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import { WORKER, writeWorker } from "../../scripts/offline-worker.ts";

const folder = mkdtempSync(join(tmpdir(), "fasciamap-built-"));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function listed(): { build: string; files: Record<string, string> } {
  const [first = ""] = readFileSync(join(folder, WORKER), "utf8").split("\n");
  return JSON.parse(first.replace(/^const builtFiles = |;$/g, "")) as ReturnType<typeof listed>;
}

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("writeWorker", () => {
  it("lists every file but the worker, the page as the folder itself", () => {
    write("index.html", "page");
    write("assets/b.js", "b");
    write("assets/a.js", "a");
    writeWorker(folder, "code();");
    writeWorker(folder, "code();");
    expect(Object.keys(listed().files)).toEqual(["", "assets/a.js", "assets/b.js"]);
    expect(readFileSync(join(folder, WORKER), "utf8").split("\n")[1]).toBe("code();");
  });

  it("is another build when a file or the worker's own code is another, and else the same", () => {
    write("index.html", "page");
    const buildOf = (code: string) => {
      writeWorker(folder, code);
      return listed().build;
    };
    const first = buildOf("code();");
    expect(buildOf("code();")).toBe(first);
    expect(buildOf("other();")).not.toBe(first);
    write("index.html", "page 2");
    expect(buildOf("code();")).not.toBe(first);
  });

  it("gives each file's hash as browsers check it", () => {
    write("index.html", "");
    writeWorker(folder, "");
    expect(listed().files[""]).toBe("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  });
});
