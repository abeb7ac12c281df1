import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { Answer } from "@/domain/answers";
import type { BodyMap } from "@/domain/body-map";
import { builtInQuestion, isOwnQuestion } from "@/domain/question";
import type { Spot } from "@/domain/spot";
import { outcomes } from "@/domain/spot-change";
import type { Parcel } from "@/exchange/make-parcel";
import { parcelWords } from "@/features/share/parcel-words";
import { detailWords, flagWord, spotFlags } from "@/messages/detail-words";
import type { Language } from "@/messages/languages";
import { languages } from "@/messages/languages";
import { placeHeading } from "@/messages/place-name";
import { answeredQuestion } from "@/messages/question-words";
import { spotWords, spreadWords } from "@/messages/spot-words";
import type { Say } from "@/messages/use-messages";
import type { Glyph, Report, ReportBlock, ReportPicture, ReportRow } from "@/report/report";

type ReportWish = {
  readonly say: Say;
  readonly language: Language;
  readonly figure: Figure;
  /** What leaves. */
  readonly parcel: Parcel;
  /** The one of its maps that the report is about. */
  readonly map: BodyMap;
  /** None where the figure cannot be drawn. */
  readonly pictures: readonly ReportPicture[];
  readonly paper: Report["paper"];
  readonly madeAt: Date;
  readonly colours: Readonly<Record<Glyph, string>>;
};

/** A map as a report: what is to be known first, the pictures and the table of spots, then all else that leaves. */
export function reportOfMap(wish: ReportWish): Report {
  const { say, language, figure, parcel, map, pictures, madeAt } = wish;
  const own = { ...parcel, maps: [map], sessions: sessionsOf(parcel, map) };
  const [, ofMap, ...others] = parcelWords(say, figure, own);
  const glance = glanceOf(say, figure, own, map);
  const named = (part: { id: string; title: string }) =>
    part.id === "answers" ? say("report.answers") : part.title;

  return {
    language,
    direction: languages[language].direction,
    title: say("report.title", { date: new Date(map.startedAt) }),
    lines: [
      ...(parcel.client.name === "" ? [] : [{ text: parcel.client.name, isOwn: true }]),
      { text: say("report.what") },
    ],
    foot: say("report.foot", {
      figure: "figure-1",
      date: madeAt,
      page: "{page}",
      pages: "{pages}",
    }),
    paper: wish.paper,
    madeAt,
    marks: {
      hot: { colour: wish.colours.hot, letters: say("quality.hot.letters") },
      hard: { colour: wish.colours.hard, letters: say("quality.hard.letters") },
      tender: { colour: wish.colours.tender, letters: say("quality.tender.letters") },
    },
    blocks: [
      ...(ofMap?.lines ?? []).map((text) => ({ kind: "paragraph" as const, words: { text } })),
      ...(glance.length > 0 ? [{ kind: "glance" as const, items: glance }] : []),
      ...(pictures.length > 0 ? [{ kind: "pictures" as const, pictures }] : []),
      ...(map.spots.length > 0 ? spotBlocks(say, figure, map, pictures.length > 0) : []),
      ...[...(ofMap?.parts ?? []), ...others].flatMap((part) => [
        { kind: "heading" as const, text: named(part) },
        { kind: "list" as const, items: [...part.lines, ...part.items].map((text) => ({ text })) },
      ]),
    ],
  };
}

/** What a reader in a hurry must not miss. */
function glanceOf(say: Say, figure: Figure, { answers }: Parcel, map: BodyMap) {
  const comma = say("list.comma");
  const numbered = (spots: readonly Spot[]) =>
    spots.map((spot) => `${map.spots.indexOf(spot) + 1} ${placeOf(say, figure, spot)}`).join("; ");
  const main = map.spots.find(({ isMain }) => isMain);
  const strongest = Math.max(-1, ...map.spots.map(({ intensity }) => intensity ?? -1));
  const most = map.spots.filter(({ intensity }) => intensity === strongest && strongest > 0);
  const avoided = map.spots.filter(({ isToAvoid }) => isToAvoid);
  const red = map.spots.filter(({ isSkinRed }) => isSkinRed === true);
  const counts = outcomes.flatMap((outcome) => {
    const count = map.changes.filter((change) => change.outcome === outcome).length;
    return count === 0 ? [] : [`${say(`change.${outcome}`)}: ${count}`];
  });
  return [
    {
      label: say("received.health"),
      text: answers
        .filter(isHealthYes)
        .map((one) => answeredQuestion(say, one))
        .join(" "),
    },
    { label: say("detail.avoid"), text: numbered(avoided) },
    { label: say("detail.redSkin.yes"), text: numbered(red) },
    {
      label: say("detail.main"),
      text: main ? `${numbered([main])}: ${spotWords(say, main)}` : "",
    },
    {
      label: say("report.strongest"),
      text:
        most.length > 0
          ? `${say("spot.intensityOnly", { intensity: strongest })}: ${numbered(most)}`
          : "",
    },
    { label: say("after.changesPlain"), text: counts.join(comma) },
  ]
    .filter(({ text }) => text !== "")
    .map(({ label, text }) => ({ label, words: { text } }));
}

function isHealthYes({ question, value }: Answer): boolean {
  const asked = builtInQuestion(question);
  return value === true && asked !== undefined && !isOwnQuestion(asked) && asked.group === "health";
}

function spotBlocks(say: Say, figure: Figure, map: BodyMap, isPictured: boolean): ReportBlock[] {
  const legend = (["hot", "hard", "tender"] as const).map((glyph) => ({
    glyph,
    text: `${say(`quality.${glyph}`)}: ${say(`quality.${glyph}.meaning`)}`,
  }));
  return [
    {
      kind: "legend",
      items: [...legend, ...(isPictured ? [{ glyph: null, text: say("report.sides") }] : [])],
    },
    { kind: "heading", text: say("mark.spotsCount", { count: map.spots.length }) },
    {
      kind: "table",
      columns: [
        { title: say("csv.number"), share: 0.06 },
        { title: say("area.place"), share: 0.37 },
        { title: say("csv.qualities"), share: 0.27 },
        { title: say("journal.strength"), share: 0.12 },
        { title: say("detail.since"), share: 0.18 },
      ],
      rows: map.spots.map((spot, index) => rowOf(say, figure, spot, index)),
    },
  ];
}

function rowOf(say: Say, figure: Figure, spot: Spot, index: number): ReportRow {
  const details = [
    ...spotFlags.filter((flag) => spot[flag]).map((flag) => flagWord(say, flag)),
    spreadWords(say, spot),
    ...detailWords(say, { ...spot, since: null, sinceWords: "" }), // they have a column
  ].filter(Boolean);
  const since = [
    spot.since && say(`detail.since.${spot.since}`),
    spot.sinceWords && say("detail.own", { text: spot.sinceWords }),
  ].filter(Boolean);
  return {
    cells: [
      { text: String(index + 1), isStrong: true },
      { text: placeOf(say, figure, spot), isStrong: true },
      {
        text: spot.qualities.map((quality) => say(`quality.${quality}`)).join(say("list.comma")),
        glyphs: spot.qualities,
      },
      { text: spot.intensity === null ? "–" : String(spot.intensity), isStrong: true },
      { text: since.join(say("list.comma")) },
    ],
    below: [
      ...(details.length > 0 ? [{ text: `${details.join(". ")}.` }] : []),
      ...(spot.note === "" ? [] : [{ text: say("share.withNote", { note: spot.note }) }]),
    ],
  };
}

function placeOf(say: Say, figure: Figure, spot: Spot): string {
  return placeHeading(say, spot.region, spot.side, leafOfSpot(figure, spot));
}

function sessionsOf({ sessions }: Parcel, { sessionId }: BodyMap): Parcel["sessions"] {
  return sessions.filter(({ id }) => id === sessionId);
}
