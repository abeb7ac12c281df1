/** What the page may load and do; all of it from its own origin. The one source of the policy. */
const contentSecurityPolicy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "fasciamap",
};

/** What browsers heed in a header only; in a `<meta>` they report it as a mistake. */
const headerOnly = ["frame-ancestors"];

/**
 * The Content-Security-Policy as text.
 *
 * @param place - where it will stand: a `<meta>` cannot hold every directive that a header can
 */
export function policyText(place: "header" | "meta"): string {
  return Object.entries(contentSecurityPolicy)
    .filter(([directive]) => place === "header" || !headerOnly.includes(directive))
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/** Every header that a host of the app should send. `vite preview` and the measurements do. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policyText("header"),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(self), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};
