import type { Figure } from "@/body/figure";
import { regionCentre } from "@/body/region-centre";
import type { Anchor } from "@/domain/anchor";
import { answerChange } from "@/domain/answer-change";
import { Answers } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import { builtInQuestions } from "@/domain/built-in-questions";
import { Client, type ClientId } from "@/domain/client";
import { type Place } from "@/domain/place";
import { PracticeNotes } from "@/domain/practice-notes";
import { isHealthQuestion } from "@/domain/question";
import type { RegionId, Side } from "@/domain/region";
import { Session } from "@/domain/session";
import { neutralShape } from "@/domain/shape";
import { madeUpStories, type Story } from "@/features/practice/made-up-story";
import type { Say } from "@/messages/use-messages";
import type { MadeUpClient } from "@/storage/made-up-clients";

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

/**
 * The made-up practice, ending on that day; the same day gives the same practice, ids and all. It pauses between the
 * clients, so that nothing waits for it.
 *
 * @param say - in whose language the names say that they are made up, and the notes speak
 */
export async function madeUpPractice(
  figure: Figure,
  today: Date,
  say: Say,
): Promise<MadeUpClient[]> {
  const centres = new Map<string, Anchor>();
  async function place(region: RegionId, side: Side): Promise<Place> {
    const key = `${region} ${side}`;
    let anchor = centres.get(key);
    if (!anchor) {
      await aTurn();
      anchor = regionCentre(figure, region, side);
      centres.set(key, anchor);
    }
    return { anchor, region, side };
  }

  const made: MadeUpClient[] = [];
  for (const [number, story] of madeUpStories.entries()) {
    const spots = [];
    for (const spot of story.spots) spots.push({ ...spot, place: await place(...spot.at) });
    const holds = [];
    for (const hold of story.holds) {
      const felt = hold.felt && { ...hold.felt, place: await place(...hold.felt.at) };
      holds.push({ ...hold, place: await place(...hold.at), felt });
    }
    made.push(clientOf(number, story, spots, holds, today, say));
  }
  return made;
}

type PlacedSpot = Story["spots"][number] & { readonly place: Place };
type PlacedHold = Omit<Story["holds"][number], "felt"> & {
  readonly place: Place;
  readonly felt:
    (NonNullable<Story["holds"][number]["felt"]> & { readonly place: Place }) | undefined;
};

function clientOf(
  number: number,
  story: Story,
  spots: readonly PlacedSpot[],
  holds: readonly PlacedHold[],
  today: Date,
  say: Say,
): MadeUpClient {
  const id = idOf(number);
  const visits = story.daysAgo.map((days, visit) =>
    visitOf({ number, visit, startedAt: visitAt(today, days), spots, holds, say }),
  );
  const lastVisit = story.daysAgo.at(-1) ?? 0;
  const client = Client.parse({
    id: id("client"),
    name: say("demo.name", { name: story.name }),
    origin: "received",
    createdAt: visits[0]?.session.startedAt ?? today.toISOString(),
    shape: { ...neutralShape, ...story.shape },
  });
  return {
    client,
    maps: visits.flatMap(({ maps }) => maps),
    sessions: visits.map(({ session }) => session),
    answers: story.health ? answersOf(client.id, story.health, visitAt(today, lastVisit)) : null,
    notes:
      story.plan || story.notes
        ? PracticeNotes.parse({
            clientId: client.id,
            changedAt: new Date(visitAt(today, lastVisit) + 70 * MINUTE_MS).toISOString(),
            plan: story.plan ? say(story.plan) : "",
            notes: story.notes ? say(story.notes) : "",
          })
        : null,
  };
}

/** All health questions, given before a visit. */
function answersOf(clientId: ClientId, yes: readonly string[], startedAt: number): Answers {
  const answeredAt = new Date(startedAt - 60 * MINUTE_MS).toISOString();
  return Answers.parse({
    clientId,
    handedOverAt: answeredAt,
    handedOverBefore: null,
    answers: builtInQuestions
      .filter(({ id }) => isHealthQuestion(id))
      .map(({ id }) => ({
        question: id,
        asked: null,
        value: yes.includes(id),
        answeredAt,
        previous: null,
      })),
  });
}

type Visit = {
  readonly number: number;
  readonly visit: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly spots: readonly PlacedSpot[];
  readonly holds: readonly PlacedHold[];
  readonly say: Say;
};

/** A map before, a session, and a map after it. */
function visitOf({ number, visit, startedAt, spots, holds, say }: Visit) {
  const id = idOf(number);
  const at = (minutes: number) => new Date(startedAt + minutes * MINUTE_MS).toISOString();
  const felt = spots.flatMap((spot, i) => {
    const strength = spot.strength[visit] ?? null;
    return strength === null ? [] : [{ ...spot, strength, id: id("spot", i), isMain: i === 0 }];
  });
  const sessionId = id("session", visit);
  const own = { clientId: id("client"), isNothing: false, sessionId };

  const before = BodyMap.parse({
    ...own,
    id: id("before", visit),
    startedAt: at(0),
    changedAt: at(4),
    moment: "before",
    spots: felt.map((spot) => ({
      ...spot.place,
      id: spot.id,
      extent: spot.radius > 0 ? { kind: "disc", radius: spot.radius } : null,
      depth: null,
      qualities: spot.qualities,
      intensity: spot.strength,
      isMain: spot.isMain,
      isToAvoid: spot.isToAvoid ?? false,
      note: spot.note && visit === 0 ? say(spot.note) : "",
    })),
  });
  const session = Session.parse({
    id: sessionId,
    clientId: own.clientId,
    startedAt: at(10),
    changedAt: at(60),
    therapist: "",
    note: "",
    holds: holds.map((hold, i) => ({
      ...hold.place,
      id: id("hold", visit, i),
      startedAt: at(15 + 10 * i),
      seconds: hold.seconds,
      found: hold.found,
      release: hold.release[visit] ?? null,
      note: "",
    })),
  });
  // As a client tells it: what is not gone is marked on that map too.
  let told: Pick<BodyMap, "spots" | "changes"> = { spots: [], changes: [] };
  for (const [i, { strength, relief }] of felt.entries()) {
    const spot = before.spots[i];
    if (!spot) throw new Error("a spot of a story is not on its map");
    const left = Math.max(0, strength - relief);
    const outcome = left === 0 ? "gone" : left < strength ? "softer" : "same";
    told = answerChange(told, spot, { outcome, after: left, note: "" });
  }
  const after = BodyMap.parse({
    ...own,
    id: id("after", visit),
    startedAt: at(62),
    changedAt: at(65),
    moment: "after",
    followsId: before.id,
    ...told,
    referrals: holds.flatMap((hold, i) =>
      hold.felt
        ? [
            {
              id: id("referral", visit, i),
              from: hold.place,
              holdId: id("hold", visit, i),
              to: [hold.felt.place],
              words: hold.felt.words,
              ownWord: "",
              intensity: 3 + ((visit + i) % 3),
              when: "during",
              lasted: visit % 2 === 0 ? "minutes" : "moment",
              isKnown: visit === 0 ? "new" : "yes",
              cameWithIt: "",
            },
          ]
        : [],
    ),
  });
  return { maps: [before, after], session };
}

const kinds = ["client", "spot", "session", "before", "after", "hold", "referral"] as const;

/** Ids in the form of a UUID, the same each time: loading the practice twice changes nothing. */
function idOf(client: number) {
  return (kind: (typeof kinds)[number], one = 0, other = 0): string => {
    const parts = [client, kinds.indexOf(kind), one, other];
    const tail = parts.map((part) => part.toString(16).padStart(3, "0")).join("");
    return `fa5c1a00-0000-4000-8000-${tail}`;
  };
}

/** At ten in the morning of that day. */
function visitAt(today: Date, daysAgo: number): number {
  const day = new Date(today.getTime() - daysAgo * DAY_MS);
  return day.setHours(10, 0, 0, 0);
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
