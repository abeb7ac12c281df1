import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { WORKER, writeWorker } from "../../../scripts/offline-worker.ts";

/**
 * Another build of the app, made from one: every part has another name, as after a change that reaches them
 * all, and the page says which build it is.
 *
 * @param name - what the page says, see `buildOf`
 */
export function makeOtherBuild(from: string, to: string, name: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const parts = readdirSync(join(to, "assets"));
  const renamed = new Map(parts.map((part) => [part, part.replace(/\.(\w+)$/, `-${name}.$1`)]));
  for (const [part, other] of renamed)
    renameSync(join(to, "assets", part), join(to, "assets", other));

  const names = new RegExp(parts.map((part) => part.replaceAll(".", "\\.")).join("|"), "g");
  const texts = [...renamed.values()].filter((part) => /\.(?:js|css)$/.test(part));
  for (const file of ["index.html", ...texts.map((part) => `assets/${part}`)]) {
    const text = readFileSync(join(to, file), "utf8");
    writeFileSync(
      join(to, file),
      text.replace(names, (part) => renamed.get(part) ?? part),
    );
  }
  const page = readFileSync(join(to, "index.html"), "utf8");
  writeFileSync(
    join(to, "index.html"),
    page.replace("<title>", `<meta name="build" content="${name}" />\n    <title>`),
  );
  const [, ...code] = readFileSync(join(from, WORKER), "utf8").split("\n");
  writeWorker(to, code.join("\n"));
}
