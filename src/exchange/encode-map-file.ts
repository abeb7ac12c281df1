import type { Answer } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import { cleanLine } from "@/domain/clean-text";
import type { Client } from "@/domain/client";
import type { Extent } from "@/domain/extent";
import type { Place } from "@/domain/place";
import { Session } from "@/domain/session";
import type { Spot } from "@/domain/spot";
import { checkFileSize } from "@/exchange/check-file-size";
import { MAP_FILE_FORMAT } from "@/exchange/map-file-v1";
import { MapFileV2 } from "@/exchange/map-file-v2";
import { ok, type Result } from "@/lib/result";

/** Why maps cannot be written as one file: hand over fewer of them. */
export type EncodeFailure = { readonly reason: "too-large" };

/** What is written into a map file. */
export type MapFileInput = {
  /** Of whom all the rest is. */
  readonly client: Pick<Client, "id" | "name" | "shape">;
  /** At least one, each once; they stand in the file in this order. */
  readonly maps: readonly BodyMap[];
  /** The moment of writing, as `Date.toISOString` gives it. */
  readonly exportedAt: string;
  /** To hand over with the maps; none, and the file says nothing of them. */
  readonly answers?: readonly Answer[] | undefined;
  readonly sessions?: readonly Session[] | undefined;
};

/**
 * Writes maps of one client as a map file of the newest version.
 *
 * @param isForReading - on lines, indented by two, as a file is; else without a blank, for a code on a screen
 * @returns UTF-8 JSON, keys in the order of docs/file-format.md
 * @throws {ZodError} no maps, or invalid ones: a mistake in our code
 * @throws {Error} a map or a session of another client: likewise
 */
export function encodeMapFile(
  { client, maps, exportedAt, answers = [], sessions = [] }: MapFileInput,
  isForReading = true,
): Result<Uint8Array<ArrayBuffer>, EncodeFailure> {
  if ([...maps, ...sessions].some(({ clientId }) => clientId !== client.id)) {
    throw new Error("a map or a session is not of the client of its file");
  }
  const file = MapFileV2.parse({
    format: MAP_FILE_FORMAT,
    version: 2,
    figure: "figure-1",
    exportedAt,
    client: {
      id: client.id,
      name: cleanLine(client.name),
      shape: client.shape,
    },
    ...(answers.length > 0 && { answers }),
    sessions: sessions.map((session) => sessionInFile(Session.parse(session))),
    maps: maps.map((map) => mapInFile(BodyMap.parse(map))),
  });

  const text = isForReading
    ? `${numbersInLine(JSON.stringify(file, null, 2))}\n`
    : JSON.stringify(file);
  const bytes = new TextEncoder().encode(text);
  const size = checkFileSize(bytes.byteLength);
  return size.ok ? ok(bytes) : size;
}

// Below, every object has its keys in the order of the documentation, whatever order they have in the record.

type InFile = MapFileV2["maps"][number];

function mapInFile(map: BodyMap): InFile {
  const { id, startedAt, changedAt, isNothing, spots } = map;
  return {
    id,
    startedAt,
    changedAt,
    isNothing,
    spots: spots.map(spotInFile),
    moment: map.moment,
    sessionId: map.sessionId,
    followsId: map.followsId,
    changes: map.changes.map((change) => ({
      spotId: change.spotId,
      ...placeInFile(change),
      before: change.before,
      outcome: change.outcome,
      after: change.after,
      note: change.note,
    })),
    referrals: map.referrals.map((referral) => ({
      id: referral.id,
      from: placeInFile(referral.from),
      holdId: referral.holdId,
      to: referral.to.map(placeInFile),
      words: [...referral.words],
      ownWord: referral.ownWord,
      intensity: referral.intensity,
      when: referral.when,
      lasted: referral.lasted,
      isKnown: referral.isKnown,
      cameWithIt: referral.cameWithIt,
    })),
  };
}

function sessionInFile(session: Session): MapFileV2["sessions"][number] {
  const { id, startedAt, changedAt, therapist, holds, note } = session;
  return {
    id,
    startedAt,
    changedAt,
    therapist,
    holds: holds.map((hold) => ({
      id: hold.id,
      ...placeInFile(hold),
      startedAt: hold.startedAt,
      seconds: hold.seconds,
      found: [...hold.found],
      release: hold.release,
      note: hold.note,
    })),
    note,
  };
}

function placeInFile({ anchor, region, side }: Place): InFile["referrals"][number]["from"] {
  return { triangle: anchor.triangle, weights: [...anchor.weights], region, side };
}

function spotInFile(spot: Spot): InFile["spots"][number] {
  return {
    id: spot.id,
    ...placeInFile(spot),
    extent: extentInFile(spot.extent),
    depth: spot.depth,
    qualities: [...spot.qualities],
    intensity: spot.intensity,
    isSkinRed: spot.isSkinRed,
    feelings: [...spot.feelings],
    ownFeeling: spot.ownFeeling,
    since: spot.since,
    sinceWords: spot.sinceWords,
    course: spot.course,
    better: spot.better,
    worse: spot.worse,
    isMain: spot.isMain,
    isToAvoid: spot.isToAvoid,
    note: spot.note,
  };
}

function extentInFile(extent: Extent | null): InFile["spots"][number]["extent"] {
  if (extent === null) return null;
  if (extent.kind === "disc") return { kind: "disc", radius: extent.radius };
  const strokes = extent.strokes.map(({ mode, radius, path }) => ({
    mode,
    radius,
    path: [...path],
  }));
  return { kind: "strokes", strokes };
}

/** Lists of numbers in one line each: one a number, the strokes of a brush would go on for pages. */
function numbersInLine(json: string): string {
  // A line break stands between tokens only: in a JSON text it is escaped.
  return json.replace(/\[\n([-+.\deE,\s]+)\]/g, (_list, numbers: string) => {
    return `[${numbers.trim().replace(/,\s+/g, ", ")}]`;
  });
}
