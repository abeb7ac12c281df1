import { readFile } from "node:fs/promises";

import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Plugin } from "vite";

const SUFFIX = ".messages.json";

/** Vite takes any id that ends in .json for JSON, so the compiled module goes by another name. */
const COMPILED = "\0compiled-messages:";

/**
 * Vite plugin that turns a message catalogue, `*.messages.json` (an object of id → ICU message),
 * into a module whose default export is the same object with each message compiled. The ICU parser
 * thus runs while building, and is not shipped.
 *
 * Fails the build on a message that is not valid ICU, naming the file and the id.
 */
export function compileMessages(): Plugin {
  return {
    name: "fasciamap:compile-messages",
    enforce: "pre",
    async resolveId(source, importer, options) {
      const [path = "", part = ""] = source.split("?");
      if (!path.endsWith(SUFFIX)) return null;
      const file = await this.resolve(path, importer, { ...options, skipSelf: true });
      return file && `${COMPILED}${file.id}?${part}.js`;
    },
    async load(id) {
      if (!id.startsWith(COMPILED)) return null;
      const [file = "", part = ""] = id.slice(COMPILED.length, -".js".length).split("?");
      this.addWatchFile(file);
      const compiled = partOf(compileCatalogue(await readFile(file, "utf8"), file), part);
      return { code: `export default ${JSON.stringify(compiled)};`, moduleType: "js", map: null };
    },
  };
}

/**
 * What is said before anything was tapped, or right at the first tap: the first word of the ids. The
 * rest may come later.
 */
const FIRST = new Set(
  "app language nav list quality part view figure mark save spot side failure region leaf".split(
    " ",
  ),
);

/** A catalogue imported with `?first` or `?later` is that part of it; otherwise it is whole. */
function partOf(catalogue: Record<string, unknown>, part: string): Record<string, unknown> {
  if (part !== "first" && part !== "later") return catalogue;
  const isFirst = (id: string) => FIRST.has(id.split(".", 1)[0] ?? "") && !id.endsWith(".clinical");
  return Object.fromEntries(
    Object.entries(catalogue).filter(([id]) => isFirst(id) === (part === "first")),
  );
}

/**
 * Compiles the text of one catalogue.
 *
 * @param json - a flat object of id → ICU message
 * @param file - named in the error
 * @throws {Error} the text is not such an object, or a message is not valid ICU
 */
export function compileCatalogue(json: string, file: string): Record<string, unknown> {
  const catalogue: unknown = JSON.parse(json);
  if (typeof catalogue !== "object" || catalogue === null || Array.isArray(catalogue)) {
    throw new Error(`${file}: expected an object of id → message`);
  }
  const compiled: Record<string, unknown> = {};
  for (const [id, message] of Object.entries(catalogue)) {
    if (typeof message !== "string") throw new Error(`${file}: ${id} is not a text`);
    try {
      compiled[id] = compileMessageOrThrow(message);
    } catch (error) {
      throw new Error(`${file}: ${id} is not a valid ICU message`, { cause: error });
    }
  }
  return compiled;
}
