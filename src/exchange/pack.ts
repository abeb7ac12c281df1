import { failed, ok, type Result } from "@/lib/result";

/** Whether bytes are packed with gzip. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Packs bytes with gzip (RFC 1952), whose checksum tells later whether they are whole. */
export async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Unpacks what gzip packed. What comes out is counted as it comes, and unpacking ends at the limit: some bytes may
 * stand for very many. Does not throw, whatever the bytes.
 *
 * @param limit - most bytes that may come out
 */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, "too-large" | "damaged">> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"))
    .getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size > limit) {
        void reader.cancel().catch(ignore);
        return failed("too-large");
      }
      parts.push(read.value);
    }
  } catch {
    return failed("damaged");
  }
  return ok(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

function ignore(): void {}
