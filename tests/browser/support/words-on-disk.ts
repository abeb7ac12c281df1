import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Which of these words stand in any file below a folder, in UTF-8 or UTF-16, and in which files: as
 * `word: path`. The browser that uses the folder must be closed.
 */
export function wordsOnDisk(folder: string, words: readonly string[]): string[] {
  const patterns = words.flatMap((word) =>
    (["utf8", "utf16le"] as const).map((encoding) => ({
      word,
      bytes: Buffer.from(word, encoding),
    })),
  );
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path);
      return patterns
        .filter(({ bytes }) => content.includes(bytes))
        .map(({ word }) => `${word}: ${path.slice(folder.length)}`);
    });
}
