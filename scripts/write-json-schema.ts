import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

import { z } from "@/domain/zod";
import { MapFileV2 } from "@/exchange/map-file-v2";

/** Where the JSON Schema of the map file lies. */
export const schemaPath = fileURLToPath(new URL("../docs/map-file.schema.json", import.meta.url));

/**
 * The map file's newest version as JSON Schema (2020-12), for readers in other languages. It is made
 * from the schema that the app itself checks files with. What JSON Schema has no words for stands in
 * docs/file-format.md alone: the sum of the weights, ids that are distinct, nothing without spots.
 *
 * @returns the text of the file
 */
export function mapFileJsonSchema(): string {
  const schema = z.toJSONSchema(MapFileV2, { target: "draft-2020-12" });
  const { $schema, ...rest } = schema;
  const titled = {
    $schema,
    title: "Fasciamap map file, version 2",
    description: "docs/file-format.md is normative; it also has the rules that stand in no schema.",
    ...rest,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaPath, mapFileJsonSchema());
