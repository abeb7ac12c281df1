import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { encodeReminder, type Reminder } from "@/exchange/encode-reminder";

const reminder: Reminder = {
  uid: "one@fasciamap",
  madeAt: new Date("2026-11-22T09:30:00.000Z"),
  at: new Date(2026, 10, 24, 18, 5),
  summary: "How does it feel now?",
  description: "Say what changed: https://example.org/#/after",
};

function textOf(changes: Partial<Reminder> = {}): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(
    encodeReminder({ ...reminder, ...changes }),
  );
}

/** Reads it as RFC 5545 says: unfolds lines, then name and value, escapes undone. Strict. */
function parse(text: string): [string, string][] {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  return text
    .slice(0, -2)
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .map((line): [string, string] => {
      const [, name, value] = /^([A-Z-]+):(.*)$/su.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`not a content line: ${line}`);
      expect(value.replace(/\\[\\;,nN]/g, "")).not.toMatch(/[\\]/);
      expect(value.replace(/\\[\\;,nN]/g, "")).not.toMatch(/[;,]/); // no value here is a list
      return [name, value.replace(/\\([\\;,nN])/g, (_all, c: string) => (/n/i.test(c) ? "\n" : c))];
    });
}

describe("encodeReminder", () => {
  it("is one event in local time that reminds when it begins", () => {
    expect(parse(textOf())).toEqual([
      ["BEGIN", "VCALENDAR"],
      ["VERSION", "2.0"],
      ["PRODID", "-//Fasciamap//Reminder//EN"],
      ["BEGIN", "VEVENT"],
      ["UID", "one@fasciamap"],
      ["DTSTAMP", "20261122T093000Z"],
      ["DTSTART", "20261124T180500"],
      ["DURATION", "PT10M"],
      ["SUMMARY", "How does it feel now?"],
      ["DESCRIPTION", "Say what changed: https://example.org/#/after"],
      ["CLASS", "PRIVATE"],
      ["TRANSP", "TRANSPARENT"],
      ["BEGIN", "VALARM"],
      ["ACTION", "DISPLAY"],
      ["DESCRIPTION", "How does it feel now?"],
      ["TRIGGER", "PT0S"],
      ["END", "VALARM"],
      ["END", "VEVENT"],
      ["END", "VCALENDAR"],
    ]);
  });

  it("gives any text back as it was, in lines of at most 75 bytes", () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 300 })
      .filter((one) => !one.includes("\r"));
    fc.assert(
      fc.property(text, (summary) => {
        const values = parse(textOf({ summary })).filter(([name]) => name === "SUMMARY");
        expect(values).toEqual([["SUMMARY", summary]]);
      }),
    );
  });

  it("escapes what would end a value, and folds Arabic without cutting a letter", () => {
    const summary = "a, b; c\\d\ne";
    expect(textOf({ summary })).toContain("SUMMARY:a\\, b\\; c\\\\d\\ne\r\n");
    const arabic = "كيف هو الإحساس الآن؟ ".repeat(8);
    expect(parse(textOf({ summary: arabic }))[8]).toEqual(["SUMMARY", arabic]);
  });
});
