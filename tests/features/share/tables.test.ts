import { describe, expect, it } from "vitest";

import { encodeCsv, type Table } from "@/exchange/encode-csv";
import { CodesFile, encodeCodes } from "@/exchange/codes-of-maps";
import { codesTable } from "@/features/share/codes-table";
import { spotsTable } from "@/features/share/spots-table";
import { changesTable, referralsTable } from "@/features/share/told-tables";
import { type Language, languages } from "@/messages/languages";

import { sayIn } from "../../support/catalogue";
import { makeChange } from "../../support/make-change";
import { makeMap } from "../../support/make-map";
import { makeReferral } from "../../support/make-referral";
import { makeSpot } from "../../support/make-spot";
import { readCsv } from "../../support/read-csv";
import { realFigure } from "../../support/real-figure";

const say = sayIn("en");

/** A table by row and header, once written as CSV and read again. */
function records(table: Table): Record<string, string>[] {
  const text = new TextDecoder().decode(encodeCsv(table, { hasMark: true, separator: "," }));
  const [header = [], ...rows] = readCsv(text);
  expect(new Set(header).size).toBe(header.length);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}

describe("spotsTable", () => {
  it("says a spot in words and by ids", () => {
    const map = makeMap({
      spots: [
        makeSpot({
          qualities: ["hot", "tender"],
          intensity: 7,
          extent: { kind: "disc", radius: 25 },
          since: "weeks",
          feelings: ["aching"],
          ownFeeling: "like a rope",
          isMain: true,
          note: '=1+1; "quoted",\nsecond line',
        }),
      ],
    });
    const [row] = records(spotsTable(say, realFigure, [map]));
    expect(row).toMatchObject({
      Date: "2026-11-23",
      "No.": "1",
      Place: "Left shoulder blade",
      Feels: "Hot, Tender",
      "Strength, 0 to 10": "7",
      "Which other words fit?": "Aching, like a rope",
      "Since when?": "Weeks",
      "How far does it spread?": "About 5 cm across",
      "Main spot": "Yes",
      Note: `'=1+1; "quoted",\nsecond line`,
      map_id: map.id,
      spot_id: map.spots[0]?.id,
      region: "shoulder_blade",
      side: "left",
      qualities: "hot tender",
      extent: "disc",
      extent_radius_mm: "25",
    });
  });

  it.each(Object.keys(languages) as Language[])("has the same ids in %s", (language) => {
    const maps = [makeMap({ changes: [makeChange()], referrals: [makeReferral()] })];
    const own = sayIn(language);
    const idsOf = (tables: Table[]) =>
      tables.map(({ header }) => header.filter((name) => /^[a-z]+(_[a-z]+)*$/.test(name)));
    const made = (how: typeof say) => [
      spotsTable(how, realFigure, maps),
      changesTable(how, maps),
      referralsTable(how, maps),
      codesTable(how, realFigure, maps),
    ];
    expect(idsOf(made(own))).toEqual(idsOf(made(say)));
    for (const table of made(own)) expect(records(table).length).toBeGreaterThan(0);
  });
});

describe("the tables of what was told after a session", () => {
  it("say a change in words and number", () => {
    const map = makeMap({ moment: "after", changes: [makeChange({ before: 8, after: 5 })] });
    expect(records(changesTable(say, [map]))[0]).toMatchObject({
      "What became of it?": "Softer",
      "Strength before": "8",
      "Strength after": "5",
      "Difference in points": "-3",
      outcome: "softer",
      map_moment: "after",
    });
  });

  it("say what was felt elsewhere", () => {
    const map = makeMap({ referrals: [makeReferral({ ownWord: "a stream" })] });
    expect(records(referralsTable(say, [map]))[0]).toMatchObject({
      "When we worked here …": "Side of the right hip",
      "… I felt it here": "left jaw",
      "What was it like?": "warm, a stream",
      to: "jaw/left",
      words: "warm",
    });
  });
});

describe("the codes of body maps", () => {
  const map = makeMap({
    spots: [
      makeSpot({ region: "shoulder_blade", side: "left" }),
      makeSpot({ region: "shoulder_blade", side: "left" }),
      makeSpot({ region: "low_back", side: "midline" }),
    ],
  });

  it("are a row for each area, with its published name", () => {
    const rows = records(codesTable(say, realFigure, [map]));
    const ofFirst = rows.filter(({ "No.": number }) => number === "1");
    expect(ofFirst.map(({ "Body map": scheme }) => scheme)).toEqual([
      "CHOIR-74",
      "Michigan Body Map-35",
      "WPI-19",
      "UBERON",
    ]);
    expect(ofFirst.at(-1)).toMatchObject({
      Code: "UBERON:0008231",
      "Area, in English": "upper back",
      fit: "wider",
    });
  });

  it("are read back from JSON, and each area counts once", () => {
    const file = CodesFile.parse(JSON.parse(new TextDecoder().decode(encodeCodes([map]))));
    const [first, again] = file.maps[0]?.spots ?? [];
    expect(first?.choir).toEqual(again?.choir);
    expect(file.maps[0]?.marked).toEqual({ choir: 3, michigan: 2, wpi: 2 });
  });
});
