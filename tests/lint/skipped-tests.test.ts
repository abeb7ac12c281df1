import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { laptopOnly, phoneOnly } from "../../playwright.config";

const folder = resolve(import.meta.dirname, "../browser");
const specs = readdirSync(folder).filter((name) => name.endsWith(".spec.ts"));

describe("browser tests", () => {
  it.each(specs)("%s skips nothing in the only size that it runs in", (name) => {
    const code = readFileSync(join(folder, name), "utf8");
    const skips = (when: string) =>
      [`skip(${when},`, `skip(({ isMobile }) => ${when},`].some((call) => code.includes(call));
    expect(phoneOnly.test(`/${name}`) && skips("isMobile")).toBe(false);
    expect(laptopOnly.test(`/${name}`) && skips("!isMobile")).toBe(false);
  });

  it("each name of the lists is one of a spec", () => {
    const listed = [
      ...laptopOnly.source.matchAll(/[a-z-]{3,}/g),
      ...phoneOnly.source.matchAll(/[a-z-]{3,}/g),
    ]
      .map(([name]) => name)
      .filter((name) => name !== "spec");
    expect(listed.filter((name) => !specs.includes(`${name}.spec.ts`))).toEqual([]);
  });
});
