import { describe, expect, it } from "vitest";

import { compileCatalogue } from "../../scripts/compile-messages.ts";

describe("compileCatalogue", () => {
  it("compiles each message under its id", () => {
    const json = `{ "spots": "{n, plural, one {# spot} other {# spots}}", "save": "Save" }`;
    expect(compileCatalogue(json, "en")).toEqual({
      spots: [["n", "plural", { one: ["#", " spot"], other: ["#", " spots"] }]],
      save: ["Save"],
    });
  });

  it.each([
    ["a message that is no ICU", `{ "spots": "{n, plural, one {#" }`, "en: spots is not a valid"],
    ["a message that is no text", `{ "spots": { "one": "#" } }`, "en: spots is not a text"],
    ["a list", `["Save"]`, "en: expected an object"],
  ])("refuses %s, naming the file", (_what, json, message) => {
    expect(() => compileCatalogue(json, "en")).toThrow(message);
  });
});
