import { describe, expect, it } from "vitest";

import { localeOf } from "@/messages/locale-of";

describe("localeOf", () => {
  it("takes the region of the browser's own tag of that language", () => {
    expect(localeOf("de", ["en-US", "de-AT"])).toBe("de-AT");
    expect(localeOf("en", ["en-GB", "en-US"])).toBe("en-GB");
  });

  it("takes the browser's first region where it names the language nowhere", () => {
    expect(localeOf("fr", ["en", "de-CH", "en-US"])).toBe("fr-CH");
  });

  it("leaves the region out where the browser says none, and passes over what is no tag", () => {
    expect(localeOf("es", ["es", "de"])).toBe("es");
    expect(localeOf("es", ["en-US@posix"])).toBe("es");
  });

  it("writes Arabic with one kind of digits in every region", () => {
    for (const region of ["EG", "SA", "MA", "DE"]) {
      const locale = localeOf("ar", [`ar-${region}`]);
      expect(new Intl.NumberFormat(locale).format(1234567)).toMatch(/^[\d.,\s]+$/);
      expect(new Intl.DateTimeFormat(locale).format(0)).toMatch(/[0-9]/);
    }
  });
});
