import { describe, expect, it } from "vitest";

import { pickLanguage } from "@/messages/pick-language";

describe("pickLanguage", () => {
  it("takes the first of the browser's languages that the app speaks", () => {
    expect(pickLanguage(undefined, ["pt-BR", "es-MX", "en"])).toBe("es");
    expect(pickLanguage(undefined, ["de-AT"])).toBe("de");
    expect(pickLanguage(undefined, ["ar-EG", "fr"])).toBe("ar");
    expect(pickLanguage(undefined, ["fr_FR"])).toBe("fr");
    expect(pickLanguage(undefined, ["en-US@posix"])).toBe("en");
  });

  it("takes what was chosen before anything else", () => {
    expect(pickLanguage("fr", ["de-AT"])).toBe("fr");
  });

  it.each([["tlh"], [7], [null], ["toString"]])("cares nothing for a stored %s", (kept) => {
    expect(pickLanguage(kept, ["de"])).toBe("de");
  });

  it("is English where the browser names none that is spoken", () => {
    expect(pickLanguage(undefined, ["pt", "den"])).toBe("en");
    expect(pickLanguage(undefined, [])).toBe("en");
  });
});
