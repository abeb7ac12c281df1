import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative } from "node:path";

import { securityHeaders } from "../../../scripts/security-headers.ts";

/** A static host of the app, whose files can be replaced while pages are open. */
export type Host = {
  readonly address: string;
  /** Puts the files of a build there: in place of all others, or beside them. */
  readonly deploy: (folder: string, how?: { readonly keepOthers?: boolean }) => void;
  /** Takes one file away, as in the middle of a deploy. */
  readonly lose: (path: string) => void;
  readonly paths: () => readonly string[];
  /** What browsers reported of breaches of the content policy, each as they wrote it. */
  readonly violations: readonly string[];
  /** What it says of a file that it does not have: that it is gone, or the page, as some hosts do. */
  missing: "says so" | "gives its page";
  readonly close: () => void;
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** Where browsers are asked to report breaches. */
const REPORTS = "breaches-of-the-policy";

/** Starts such a host on a free port, with the app's security headers, and caching as docs/hosting.md wants it. */
export async function serveBuilds(): Promise<Host> {
  const files = new Map<string, Buffer>();
  const violations: string[] = [];
  const policy = `${securityHeaders["Content-Security-Policy"]}; report-uri /${REPORTS}`;
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://host").pathname.slice(1) || "index.html";
    if (asked === REPORTS) {
      request.on("data", (text: Buffer) => violations.push(text.toString()));
      request.on("end", () => response.writeHead(204).end());
      return;
    }
    const isThere = files.has(asked);
    const path = isThere || host.missing === "says so" ? asked : "index.html";
    const body = files.get(path);
    response.writeHead(body ? 200 : 404, {
      ...securityHeaders,
      "Content-Security-Policy": policy,
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Cache-Control":
        isThere && path.startsWith("assets/") ? "max-age=31536000, immutable" : "no-cache",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // of a server that listens on a port

  const host: Host = {
    address: `http://127.0.0.1:${port}/`,
    missing: "says so",
    deploy: (folder, { keepOthers = false } = {}) => {
      if (!keepOthers) files.clear();
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile()) files.set(relative(folder, file), readFileSync(file));
      }
    },
    lose: (path) => files.delete(path),
    paths: () => [...files.keys()],
    violations,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return host;
}
