import type { Plugin } from "vite";

import { policyText } from "./security-headers.ts";

/**
 * Vite plugin that writes the Content-Security-Policy into the built page, so that it holds on a
 * static host that sends no headers of its own. The dev server is left alone: it needs inline
 * scripts to reload changed modules.
 */
export function policyInPage(): Plugin {
  return {
    name: "fasciamap:policy-in-page",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: policyText("meta") },
          injectTo: "head-prepend", // it governs only what comes after it
        },
      ],
    },
  };
}
