import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Ways in which the files of a browser's database come to harm on a disk. */
export const damages: Readonly<Record<string, (folder: string, random: () => number) => void>> = {
  "the manifest is gone": (folder) => remove(folder, /^MANIFEST/),
  "CURRENT is empty": (folder) => truncateSync(join(folder, "CURRENT"), 0),
  "CURRENT is gone": (folder) => remove(folder, /^CURRENT$/),
  "bytes of the log are flipped": (folder, random) => flip(folder, /\.log$/, random),
  "the log is cut": (folder, random) => cut(folder, /\.log$/, random),
  "bytes of the tables are flipped": (folder, random) => flip(folder, /\.ldb$/, random),
  "the tables are gone": (folder) => remove(folder, /\.ldb$/),
  "the log is gone": (folder) => remove(folder, /\.log$/),
  "every file is gone": (folder) => remove(folder, /./),
  "the folder is gone": (folder) => rmSync(folder, { recursive: true }),
};

function filesOf(folder: string, name: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));
}

function remove(folder: string, name: RegExp): void {
  for (const file of filesOf(folder, name)) rmSync(file);
}

function flip(folder: string, name: RegExp, random: () => number): void {
  for (const file of filesOf(folder, name)) {
    const bytes = readFileSync(file);
    for (let i = 0; i < 12 && bytes.length > 0; i += 1) {
      const at = Math.floor(random() * bytes.length);
      bytes[at] = bytes[at]! ^ (1 + Math.floor(random() * 255));
    }
    writeFileSync(file, bytes);
  }
}

function cut(folder: string, name: RegExp, random: () => number): void {
  for (const file of filesOf(folder, name)) {
    truncateSync(file, Math.floor(random() * readFileSync(file).length));
  }
}
