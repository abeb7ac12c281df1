import type { Plugin } from "vite";

/**
 * Vite plugin that lets the built page fetch the figure while its scripts are still on their way:
 * both are needed for the first tap, and neither has to wait for the other.
 */
export function preloadFigure(): Plugin {
  return {
    name: "fasciamap:preload-figure",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) => {
        const figure = Object.keys(bundle ?? {}).find((name) =>
          /figure-1-(?!shapes)[^/]*\.bin$/.test(name),
        );
        if (figure === undefined) return []; // a page that has no figure, such as a yardstick
        const attrs = {
          rel: "preload",
          as: "fetch",
          href: `./${figure}`,
          crossorigin: "anonymous",
        };
        return [{ tag: "link", attrs, injectTo: "head" }];
      },
    },
  };
}
