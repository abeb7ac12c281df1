import { Dexie } from "dexie";

import { toBase64 } from "@/storage/base64";
/** The secret halves of keys: they leave the device only in a sealed file of their own. */
const SECRET = "keys";

/** Thrown when a copy is asked for on a device that is handed over to a client: it would hold all others. */
export class DeviceIsHandedOver extends Error {
  override readonly name = "DeviceIsHandedOver";
}

/**
 * Everything the device holds, as JSON text, for a person to keep when the app itself has failed.
 * Rows are given as they are, damaged or not, of all tables there are but the
 * keys, also of tables of a newer release of the app. It is no map file: only a person, or a later repair, reads it.
 *
 * @param name - the database's name; where there is none, the copy has no tables
 * @throws {DeviceIsHandedOver} it is in a client's hands
 * @throws what the browser throws when it does not let the database be read at all
 */
export async function exportEverything(name = "fasciamap"): Promise<string> {
  const tables: Record<string, unknown[]> = {};
  let version = 0;

  if (await Dexie.exists(name)) {
    const db = new Dexie(name); // no version declared: it opens whatever is there
    try {
      await db.open();
      version = db.backendDB().version;
      const told = db.tables.filter((table) => table.name !== SECRET);
      for (const table of told) tables[table.name] = await table.toArray();
    } finally {
      db.close();
    }
  }
  if (tables["settings"]?.some(isHandOver))
    throw new DeviceIsHandedOver("the device is handed over");
  const copy = { format: "fasciamap-database-copy", name, version, tables };
  return JSON.stringify(copy, asJson, 2);
}

/** JSON has no word for some values that a damaged row may hold. */
function asJson(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Uint8Array) return toBase64(value); // of a locked row, which stays locked
  if (value instanceof Map || value instanceof Set) return [...value];
  return value;
}

function isHandOver(row: unknown): boolean {
  return typeof row === "object" && row !== null && "name" in row && row.name === "handedOver";
}
