import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { policyText, securityHeaders } from "../../scripts/security-headers.ts";

const page = readFileSync(new URL("../../docs/hosting.md", import.meta.url), "utf8");

describe("securityHeaders", () => {
  it.each(Object.entries(securityHeaders))("has %s told to hosts as it is sent", (name, value) => {
    expect(page.split("\n")).toContain(`${name}: ${value}`);
  });
});

describe("policyText", () => {
  it("leaves out of the page only what a page cannot say", () => {
    expect(policyText("header").replace(" frame-ancestors 'none';", "")).toBe(policyText("meta"));
  });
});
