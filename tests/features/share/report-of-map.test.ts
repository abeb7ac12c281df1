import { spawnSync } from "node:child_process";

import { describe, expect, it } from "vitest";

import { regionIds } from "@/domain/region";
import { reportOfMap } from "@/features/share/report-of-map";
import { type Language, languages } from "@/messages/languages";
import { placeHeading } from "@/messages/place-name";
import { writeReport } from "@/report/write-report";

import { sayIn } from "../../support/catalogue";
import { makeAnswer } from "../../support/make-answers";
import { makeChange } from "../../support/make-change";
import { makeClient } from "../../support/make-client";
import { makeMap } from "../../support/make-map";
import { makeReferral } from "../../support/make-referral";
import { makeSpot } from "../../support/make-spot";
import { readPdf } from "../../support/read-pdf";
import { realFigure } from "../../support/real-figure";
import { reportPromise } from "../../support/report-promise";
import { testTypefaces } from "../../support/test-typefaces";

const jpeg = new Uint8Array(40_000); // as large as a view is; no reader of these tests looks into it
const hasPoppler = spawnSync("pdftotext", ["-v"]).status === 0;
if (!hasPoppler)
  console.log("skipped: poppler-utils is not installed, so no other program reads the reports");

/** Twelve spots with all that can be said of them, changes, referrals and answers. */
const map = makeMap({
  moment: "after",
  followsId: "20000000-0000-4000-8000-000000000001",
  spots: Array.from({ length: 12 }, (_, index) =>
    makeSpot({
      region: regionIds[4 * index] ?? "jaw",
      side: "left",
      qualities: index % 2 ? ["hot", "hard"] : ["tender"],
      intensity: index % 11,
      since: "weeks",
      isMain: index === 3,
      isToAvoid: index === 5,
      feelings: ["aching", "pulling"],
      note: index === 2 ? "morgens <b>schlimmer</b> (8 → 5)" : "",
    }),
  ),
  changes: [makeChange(), makeChange({ outcome: "gone", after: 0 })],
  referrals: [makeReferral()],
});

async function pdfIn(language: Language, changes: Partial<Parameters<typeof reportOfMap>[0]> = {}) {
  const say = sayIn(language);
  const report = reportOfMap({
    say,
    language,
    figure: realFigure,
    parcel: {
      client: makeClient(),
      maps: [map],
      answers: [makeAnswer(), makeAnswer({ question: "fever", value: true })],
      sessions: [],
    },
    map,
    pictures: ["front", "back", "left", "right"].map((caption) => ({
      jpeg: jpeg.slice(),
      width: 480,
      height: 880,
      caption,
      alt: `what is seen from ${caption}`,
    })),
    paper: "a4",
    madeAt: new Date("2026-11-23T10:00:00.000Z"),
    colours: { hot: "#b3261e", hard: "#1f4e8c", tender: "#6b2f8a" },
    ...changes,
  });
  return writeReport(report, await testTypefaces());
}

/** As any program extracts it, blanks and marks of direction aside. */
function poppler(bytes: Uint8Array): string {
  const { stdout } = spawnSync("pdftotext", ["-", "-"], { input: bytes });
  return stdout.toString("utf8").replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

describe("the report of a map", () => {
  it.each(Object.keys(languages) as Language[])(
    "says twelve spots on at most two pages in %s, to be searched and copied",
    async (language) => {
      const bytes = await pdfIn(language);
      const { pages, objects } = readPdf(bytes);
      const all = pages.join("\n");
      expect(pages.length).toBeLessThanOrEqual(2);
      expect(bytes.length).toBeLessThan(500_000);
      const reached = `${pages.length} pages, ${Math.round(bytes.length / 1024)} kB`;
      reportPromise(`a report of 12 spots in ${language}`, reached, "2 pages, 500 kB at most");
      for (let number = 1; number <= 12; number += 1) expect(all).toContain(`\n${number}\n`);
      expect(objects.filter((body) => body.includes("/S /Figure"))).toHaveLength(4);
      expect(objects.some((body) => body.includes("/MarkInfo << /Marked true >>"))).toBe(true);
      expect(objects.filter((body) => body.includes("/S /TH")).length).toBe(5);
      expect(objects.join()).toContain(`/Direction /${language === "ar" ? "R2L" : "L2R"}`);
      if (!hasPoppler) return;
      const place = placeHeading(sayIn(language), "shoulder_blade", "left");
      expect(poppler(bytes)).toContain(place.replace(/\s/g, "").slice(0, 12));
    },
    20_000,
  );

  it("says first what must not be missed", async () => {
    const [first = ""] = readPdf(await pdfIn("en")).pages;
    const at = (text: string) => first.indexOf(text);
    expect(at("Do you have a fever")).toBeGreaterThan(0);
    expect(at("Do you have a fever")).toBeLessThan(at("12 spots"));
    expect(at("Please avoid this area")).toBeLessThan(at("12 spots"));
    expect(first).toContain("Softer: 1");
    expect(first).not.toContain("undefined");
  });

  it("writes what a person wrote as it is, whatever it would be elsewhere", async () => {
    const text = readPdf(await pdfIn("en")).pages.join();
    expect(text).toContain("morgens <b>schlimmer</b>");
  });

  it("says nothing of a name that was left out", async () => {
    const parcel = { client: makeClient({ name: "" }), maps: [map], answers: [], sessions: [] };
    const bytes = await pdfIn("en", { parcel });
    expect(readPdf(bytes).pages.join()).not.toContain("Robin");
    expect(readPdf(bytes).pages.join()).not.toContain("fever");
  });
});
