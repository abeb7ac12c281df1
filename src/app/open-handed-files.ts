import { decodeKeyFile, KEY_FILE_EXTENSION, KEY_FILE_SIZE_LIMIT } from "@/exchange/key-file";
import { keyPlace } from "@/exchange/key-link";
import type { Handed } from "@/features/practice/use-incoming-files";

/** Goes to the screen that reads what the system handed to the app: for a key file to the one that offers its key. */
export async function openHandedFiles(
  handed: Handed,
  onFiles: (handed: Handed) => void,
): Promise<void> {
  const key = handed.files.find(({ name }) => name.endsWith(KEY_FILE_EXTENSION));
  if (key) {
    location.hash = `#${await placeOfKey(key)}`;
    return;
  }
  onFiles(handed);
  location.hash = "#/practice";
}

/** Where the key of a file is offered; of one that cannot be read, where that is said. */
async function placeOfKey(file: File): Promise<string> {
  const isSmall = file.size <= KEY_FILE_SIZE_LIMIT;
  const bytes = isSmall && (await file.arrayBuffer().catch(() => null));
  const read = bytes ? decodeKeyFile(new Uint8Array(bytes)) : null;
  return read?.ok ? keyPlace(read.value) : "/seal-to/unreadable";
}
