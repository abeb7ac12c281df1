import { mapFileName, MAP_FILE_EXTENSION } from "@/exchange/map-file-name";
import { SEALED_EXTENSION } from "@/exchange/sealed-header";

/**
 * A practice's key as the age command's own identity file, to be sealed: with that command the files of a
 * practice can be opened even without this app.
 */
export function writeKeyBackup(key: {
  readonly id: string;
  readonly secret: string;
  readonly madeAt: string;
}): Uint8Array<ArrayBuffer> {
  const lines = [`# created: ${key.madeAt}`, `# public key: ${key.id}`, key.secret, ""];
  return new TextEncoder().encode(lines.join("\n"));
}

/**
 * The secret in such a file, unsealed, and when it was made; `null` if there is none. The age command's own
 * files are read as well.
 */
export function readKeyBackup(bytes: Uint8Array): { secret: string; madeAt: string | null } | null {
  if (bytes.byteLength > 4096) return null;
  const text = new TextDecoder().decode(bytes);
  const secret = /^AGE-SECRET-KEY-1[A-Z0-9]{58}$/m.exec(text)?.[0];
  const made = Date.parse(/^# created: (\S{10,40})$/m.exec(text)?.[1] ?? "");
  if (secret === undefined) return null;
  return { secret, madeAt: Number.isNaN(made) ? null : new Date(made).toISOString() };
}

/** What such a file is called: the day, and that it is a key. */
export function keyBackupName(savedAt: Date): string {
  const [day] = mapFileName(savedAt).split(MAP_FILE_EXTENSION);
  return `${day}-practice-key${SEALED_EXTENSION}`;
}
