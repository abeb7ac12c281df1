import { describe, expect, it } from "vitest";

import { decodeFhir } from "@/exchange/decode-fhir";
import { encodeCsv, type Table } from "@/exchange/encode-csv";
import { encodeFhir } from "@/exchange/encode-fhir";
import { encodeReminder } from "@/exchange/encode-reminder";
import type { Parcel } from "@/exchange/make-parcel";
import { mapFileName } from "@/exchange/map-file-name";
import { parcelText } from "@/features/share/parcel-words";
import { reportOfMap } from "@/features/share/report-of-map";
import { spotsTable } from "@/features/share/spots-table";
import { changesTable, referralsTable } from "@/features/share/told-tables";
import { writeReport } from "@/report/write-report";

import { sayIn } from "../../support/catalogue";
import { injections } from "../../support/injections";
import { makeAnswer } from "../../support/make-answers";
import { makeChange } from "../../support/make-change";
import { makeClient } from "../../support/make-client";
import { makeMap } from "../../support/make-map";
import { makeReferral } from "../../support/make-referral";
import { makeSpot } from "../../support/make-spot";
import { makeUuid, nextUuid } from "../../support/make-uuid";
import { readCsv } from "../../support/read-csv";
import { readPdf } from "../../support/read-pdf";
import { realFigure } from "../../support/real-figure";
import { testTypefaces } from "../../support/test-typefaces";

const say = sayIn("en");
const madeAt = new Date("2026-11-23T10:00:00.000Z");

/** Every text field with as much of one of the texts as it holds. */
const maps = injections.map((text) =>
  makeMap({
    moment: "after",
    followsId: makeUuid(1),
    spots: [
      makeSpot({
        note: text,
        ownFeeling: text.slice(0, 60),
        sinceWords: text.slice(0, 120),
        better: text.slice(0, 200),
        worse: text.slice(0, 200),
      }),
    ],
    changes: [makeChange({ note: text })],
    referrals: [makeReferral({ ownWord: text.slice(0, 60), cameWithIt: text })],
  }),
);
const parcel: Parcel = {
  client: makeClient({ name: injections[0]!.slice(0, 120) }),
  maps,
  sessions: [],
  answers: injections
    .slice(0, 100)
    .map((text, at) => makeAnswer({ question: makeUuid(100 + at), asked: text, value: text })),
};

/** Without blanks: where lines are broken is another matter. */
const bare = (text: string) => text.replace(/\s/g, "");

describe("300 texts that are scripts to whatever takes them for more than text", () => {
  it("are that many, and differ", () => {
    expect(new Set(injections).size).toBe(300);
  });

  it.each<readonly [string, Table]>([
    ["spots", spotsTable(say, realFigure, maps)],
    ["changes", changesTable(say, maps)],
    ["felt elsewhere", referralsTable(say, maps)],
  ])("stand in the table of %s as they are, and nothing in it can run", (_what, table) => {
    for (const separator of [",", ";"] as const) {
      const bytes = encodeCsv(table, { hasMark: true, separator });
      const written = new TextDecoder().decode(bytes).replaceAll(separator, ",");
      const cells = readCsv(written).flat();
      expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && !/^-?\d+$/.test(cell))).toEqual([]);
      const all = new Set(cells.map((cell) => cell.replace(/^'/, "")));
      const missing = injections.filter(
        (text) => !all.has(text.replace(/^'/, "").replaceAll(separator, ",")),
      );
      expect(missing).toEqual([]);
    }
  });

  it("are letters in a report, which has no script, link, form or file in it", async () => {
    const perSpot = 25;
    const spots = Array.from({ length: 12 }, (_, at) =>
      makeSpot({ note: injections.slice(perSpot * at, perSpot * (at + 1)).join("\n") }),
    );
    const map = makeMap({ spots });
    const report = reportOfMap({
      say,
      language: "en",
      figure: realFigure,
      parcel: { ...parcel, maps: [map] },
      map,
      pictures: [],
      paper: "a4",
      madeAt,
      colours: { hot: "#b3261e", hard: "#1f4e8c", tender: "#6b2f8a" },
    });
    const { pages, objects } = readPdf(await writeReport(report, await testTypefaces()));
    const text = bare(pages.join(""));
    const missing = injections.filter((one) => !text.includes(bare(one)));
    expect(missing.length).toBeLessThan(pages.length); // where a page ends, its foot stands within one
    const actions =
      /\/(?:JavaScript|JS|URI|OpenAction|AA|Launch|GoToR|SubmitForm|AcroForm|EmbeddedFiles?|RichMedia)\b/;
    expect(objects.filter((body) => actions.test(body))).toEqual([]);
  });

  it("stand in the words and in the health record as they are", () => {
    const text = parcelText(say, realFigure, parcel);
    expect(injections.filter((one) => !text.includes(one))).toEqual([]);
    const words = {
      place: () => "a place",
      spot: () => "a spot",
      question: ({ asked }: { asked: string | null }) => asked ?? "",
      answer: ({ value }: { value: unknown }) => JSON.stringify(value),
    };
    const record = new TextDecoder().decode(encodeFhir(parcel, words, madeAt, nextUuid));
    const read = decodeFhir(JSON.parse(record));
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.value.maps.map((map) => map.spots[0]?.note)).toEqual(injections);
  });

  it("are in no file's name, and end no line of a calendar", () => {
    expect(mapFileName(madeAt)).toMatch(/^fasciamap-\d{4}-\d\d-\d\d\.fasciamap$/);
    for (const text of injections) {
      const reminder = { uid: "a", madeAt, at: madeAt, summary: text, description: text };
      const lines = new TextDecoder().decode(encodeReminder(reminder)).split("\r\n");
      expect(lines.filter((line) => /^(?:BEGIN|ATTACH|URL|ACTION)\b/.test(line))).toEqual([
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
      ]);
    }
  });
});
