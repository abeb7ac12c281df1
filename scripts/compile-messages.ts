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
      if (!source.endsWith(SUFFIX)) return null;
      const file = await this.resolve(source, importer, { ...options, skipSelf: true });
      return file && `${COMPILED}${file.id}.js`;
    },
    async load(id) {
      if (!id.startsWith(COMPILED)) return null;
      const file = id.slice(COMPILED.length, -".js".length);
      this.addWatchFile(file);
      const compiled = compileCatalogue(await readFile(file, "utf8"), file);
      return { code: `export default ${JSON.stringify(compiled)};`, moduleType: "js", map: null };
    },
  };
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
