import type { BrowserContext } from "@playwright/test";

/** Reported by three.js 0.187 when React Three Fiber makes its clock; nothing of ours. */
const noise = /THREE\.Clock/;

/**
 * Watches every page of a browser context for what the app must never do: break the content
 * policy, ask another origin for anything, throw, or log an error.
 *
 * Call it before the first page is opened.
 *
 * @param origin - the app's own
 * @returns a function that gives the offences so far, each in words; none is an empty list
 */
export async function watchContext(
  context: BrowserContext,
  origin: string,
): Promise<() => readonly string[]> {
  const offences: string[] = [];

  await context.exposeBinding("reportViolation", (_source, text: string) => {
    offences.push(`policy violation: ${text}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const report: unknown = Reflect.get(globalThis, "reportViolation");
      if (typeof report === "function") {
        report(`${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
      }
    });
  });

  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && asked !== origin) {
      offences.push(`foreign request: ${request.url()}`);
    }
  });
  context.on("weberror", (thrown) => offences.push(`uncaught: ${thrown.error().stack}`));
  context.on("console", (message) => {
    if (message.type() === "error" && !noise.test(message.text())) {
      offences.push(`console error: ${message.text()}`);
    }
  });

  return () => offences;
}
