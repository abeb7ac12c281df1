import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { Answer } from "@/domain/answers";
import type { BodyMap } from "@/domain/body-map";
import type { Session } from "@/domain/session";
import { type Shape, shapeSliders } from "@/domain/shape";
import type { Spot } from "@/domain/spot";
import { isNeutral, type Parcel } from "@/exchange/make-parcel";
import { detailWords, flagWord, spotFlags } from "@/messages/detail-words";
import { foundWords, lastedWords } from "@/messages/hold-words";
import { placeHeading } from "@/messages/place-name";
import { answeredQuestion, answerWords } from "@/messages/question-words";
import { spotWords, spreadWords } from "@/messages/spot-words";
import { toldChanges, toldReferrals } from "@/messages/told-words";
import type { Say } from "@/messages/use-messages";

/** A heading with what stands below it. */
export type WordsPart = {
  /** Tells it from the others beside it. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Numbered, as spots are. */
  readonly items: readonly string[];
  readonly parts: readonly WordsPart[];
};

/** Everything that a parcel holds, in words: whatever would leave is said here. */
export function parcelWords(say: Say, figure: Figure, parcel: Parcel): readonly WordsPart[] {
  return [
    whoPart(say, parcel),
    ...parcel.maps.map((map) => mapPart(say, figure, map)),
    ...parcel.sessions.map((session) => sessionPart(say, figure, session)),
    ...(parcel.answers.length > 0 ? [answersPart(say, parcel.answers)] : []),
  ];
}

/** The same as plain text, for a message or a letter. */
export function parcelText(say: Say, figure: Figure, parcel: Parcel): string {
  return parcelWords(say, figure, parcel)
    .map((part) => partText(part))
    .join("\n\n");
}

function partText({ title, lines, items, parts }: WordsPart): string {
  const numbered = items.map((item, at) => `${at + 1}. ${item}`);
  return [title, ...lines, ...numbered, ...parts.map(partText)].join("\n");
}

function whoPart(say: Say, { client }: Parcel): WordsPart {
  const lines = [
    client.name === "" ? say("share.noName") : say("share.named", { name: client.name }),
    ...(isNeutral(client.shape) ? [] : [shapeLine(say, client.shape)]),
    say("share.alwaysIn"),
  ];
  return { id: "who", title: say("share.who"), lines, items: [], parts: [] };
}

function shapeLine(say: Say, shape: Shape): string {
  const sliders = shapeSliders
    .filter((slider) => shape[slider] > 0)
    .map(
      (slider) => `${say(`shape.${slider}`)} ${say("shape.percent", { percent: shape[slider] })}`,
    );
  const words = [say(`shape.${shape.preset}`), ...sliders].join(say("list.comma"));
  return `${say("shape.title")}: ${words}`;
}

function mapPart(say: Say, figure: Figure, map: BodyMap): WordsPart {
  const told = [
    { id: "changes", title: say("after.changesPlain"), told: toldChanges(say, map) },
    { id: "felt", title: say("felt.title"), told: toldReferrals(say, map) },
  ].filter((list) => list.told.length > 0);
  return {
    id: map.id,
    title: say("share.mapOn", { date: new Date(map.startedAt) }),
    lines: [
      ...(map.moment === "before" ? [] : [say(`journal.moment.${map.moment}`)]),
      ...(map.isNothing ? [say("share.nothingToday")] : []),
    ],
    items: map.spots.map((spot) => spotLine(say, figure, spot)),
    parts: told.map((list) => ({
      id: list.id,
      title: list.title,
      lines: list.told.map(({ words }) => words),
      items: [],
      parts: [],
    })),
  };
}

function spotLine(say: Say, figure: Figure, spot: Spot): string {
  const said = [
    [spotWords(say, spot), spreadWords(say, spot)].filter(Boolean).join(say("list.comma")),
    ...spotFlags.filter((flag) => spot[flag]).map((flag) => flagWord(say, flag)),
    ...detailWords(say, spot),
  ].join(". ");
  const place = placeHeading(say, spot.region, spot.side, leafOfSpot(figure, spot));
  return `${place}: ${said}.${noteWords(say, spot.note)}`;
}

function sessionPart(say: Say, figure: Figure, session: Session): WordsPart {
  const { therapist, holds, note } = session;
  return {
    id: session.id,
    title: say("session.title", { date: new Date(session.startedAt) }),
    lines: [
      ...(therapist === "" ? [] : [`${say("session.therapist")}: ${therapist}`]),
      ...(holds.length === 0 ? [say("session.noHolds")] : []),
      ...(note === "" ? [] : [say("share.withNote", { note })]),
    ],
    items: holds.map((hold) => {
      const place = placeHeading(say, hold.region, hold.side, leafOfSpot(figure, hold));
      const time = say("hold.line", {
        time: new Date(hold.startedAt),
        lasted: hold.seconds === null ? say("hold.now") : lastedWords(say, hold.seconds),
      });
      const said = [time, foundWords(say, hold)].filter(Boolean).join(". ");
      return `${place}: ${said}.${noteWords(say, hold.note)}`;
    }),
    parts: [],
  };
}

function answersPart(say: Say, answers: readonly Answer[]): WordsPart {
  const lines = answers.map((answer) => {
    const { question, value, previous } = answer;
    const before =
      previous &&
      ` (${say("answer.before", { answer: answerWords(say, question, previous.value) })})`;
    return `${answeredQuestion(say, answer)} ${answerWords(say, question, value)}${before ?? ""}`;
  });
  return { id: "answers", title: say("share.answers"), lines, items: [], parts: [] };
}

function noteWords(say: Say, note: string): string {
  return note === "" ? "" : ` ${say("share.withNote", { note })}`;
}
