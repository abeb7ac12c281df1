import { readFileSync, readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { securityHeaders } from "../../scripts/security-headers.ts";

const types: Record<string, string> = {
  ".bin": "application/octet-stream",
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/**
 * Serves a folder as a good static host would: every file packed by gzip -9, with the app's security
 * headers, on a free local port. Everything is packed beforehand, so that no answer waits for it.
 *
 * @returns the address, ending in a slash, and how to stop
 */
export async function servePacked(folder: string): Promise<{ address: string; stop: () => void }> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length).replaceAll("\\", "/");
    files.set(name, gzipSync(readFileSync(path), { level: 9 }));
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const packed = files.get(name);
    if (!packed) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...securityHeaders,
      "Cache-Control": "no-store",
      "Content-Encoding": "gzip",
      "Content-Length": packed.length,
      "Content-Type": types[extname(name)] ?? "application/octet-stream",
    });
    response.end(packed);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${portOf(server)}/`, stop: () => void server.close() };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
