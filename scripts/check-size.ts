/**
 * Weighs what the built app loads until the first tap is possible, as a server sends it (gzip -9),
 * and fails when that is over the budget: the page, its script and style with all they import
 * statically, and the figure. All else loads when needed, and does not count. Fails too when the browser is
 * not asked to compile the script while it loads.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { COMPILE_ON_LOAD } from "./compile-on-load.ts";

const BUDGET_KB = 400; // 1 kB = 1024 bytes
const dist = "dist";

const files = ["index.html", ...staticClosure(linkedFrom("index.html")), ...figures()];
const rows = files.map((file) => ({ file, kb: gzipSize(file) / 1024 }));
const total = rows.reduce((sum, { kb }) => sum + kb, 0);

for (const { file, kb } of rows) console.log(row(kb, file));
console.log(row(total, `total, of ${BUDGET_KB} kB allowed`));
if (total > BUDGET_KB) process.exitCode = 1;

for (const file of linkedFrom("index.html").filter((name) => name.endsWith(".js"))) {
  if (readFileSync(join(dist, file), "utf8").startsWith(COMPILE_ON_LOAD)) continue;
  console.log(`${file} is compiled only as it runs: it begins with another line`);
  process.exitCode = 1;
}

/** The scripts and styles that the page names. */
function linkedFrom(page: string): string[] {
  const html = readFileSync(join(dist, page), "utf8");
  return [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file = ""]) => file,
  );
}

/** These files and every script that they import at once; `import()` is left out. */
function staticClosure(start: string[]): string[] {
  const reached = new Set<string>();
  const waiting = [...start];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    if (!file.endsWith(".js")) continue;
    const code = readFileSync(join(dist, file), "utf8");
    for (const [, name] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      waiting.push(`assets/${name}`);
    }
  }
  return [...reached].sort();
}

/** The figure is fetched by the script, so it is found by its name; its shapes come later. */
function figures(): string[] {
  const found = readdirSync(join(dist, "assets")).filter((file) =>
    /^figure-\d+-(?!shapes).*\.bin$/.test(file),
  );
  if (found.length === 0) throw new Error(`no figure in ${dist}/assets: it would go unweighed`);
  return found.map((file) => `assets/${file}`);
}

/** Bytes on the wire. What is packed already hardly shrinks, but is sent the same way. */
function gzipSize(file: string): number {
  if (!existsSync(join(dist, file))) throw new Error(`${file} is named but was not built`);
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
}

function row(kb: number, name: string): string {
  return `${kb.toFixed(1).padStart(8)} kB  ${name}`;
}
