/** How tests and measurements start Chromium: WebGL drawn in software, nothing in the background. */
export const chromiumFlags = [
  "--no-sandbox", // containers run as root
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];
