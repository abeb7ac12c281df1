import { failed, ok, type Result } from "@/lib/result";

/** Largest map file that is read or written, in bytes: some thousand maps. */
export const FILE_SIZE_LIMIT = 5 * 1024 * 1024;

/**
 * Says whether a file is small enough to be read, before it is.
 *
 * @param size - of the file, in bytes
 */
export function checkFileSize(size: number): Result<void, { readonly reason: "too-large" }> {
  return size <= FILE_SIZE_LIMIT ? ok(undefined) : failed({ reason: "too-large" });
}
