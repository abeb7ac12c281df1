import type { Answer } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import { cleanLine } from "@/domain/clean-text";
import type { Client } from "@/domain/client";
import type { Extent } from "@/domain/extent";
import { checkFileSize } from "@/exchange/check-file-size";
import { MAP_FILE_FORMAT, MapFileV1 } from "@/exchange/map-file-v1";
import { ok, type Result } from "@/lib/result";

/** Why maps cannot be written as one file: hand over fewer of them. */
export type EncodeFailure = { readonly reason: "too-large" };

/**
 * Writes maps of one client as a map file of the newest version.
 *
 * @param client - of whom all the maps are
 * @param maps - at least one, each once; they stand in the file in this order
 * @param exportedAt - the moment of writing, as `Date.toISOString` gives it
 * @param answers - that client's, to hand over with the maps; none, and the file says nothing of them
 * @returns UTF-8 JSON, indented by two, keys in the order of docs/file-format.md
 * @throws {ZodError} no maps, or invalid ones: a mistake in our code
 * @throws {Error} a map of another client: likewise
 */
export function encodeMapFile(
  client: Pick<Client, "id" | "name" | "shape">,
  maps: readonly BodyMap[],
  exportedAt: string,
  answers: readonly Answer[] = [],
): Result<Uint8Array<ArrayBuffer>, EncodeFailure> {
  const file = MapFileV1.parse({
    format: MAP_FILE_FORMAT,
    version: 1,
    figure: "figure-1",
    exportedAt,
    client: {
      id: client.id,
      name: cleanLine(client.name),
      shape: client.shape,
    },
    ...(answers.length > 0 && { answers }),
    maps: maps.map((map) => mapToV1(map, client.id)),
  });

  const bytes = new TextEncoder().encode(`${numbersInLine(JSON.stringify(file, null, 2))}\n`);
  const size = checkFileSize(bytes.byteLength);
  return size.ok ? ok(bytes) : size;
}

function mapToV1(map: BodyMap, clientId: string): MapFileV1["maps"][number] {
  if (map.clientId !== clientId) throw new Error("a map is not of the client of its file");
  const { id, startedAt, changedAt, isNothing, spots } = BodyMap.parse(map);
  return {
    id,
    startedAt,
    changedAt,
    isNothing,
    spots: spots.map((spot) => ({
      id: spot.id,
      triangle: spot.anchor.triangle,
      weights: [...spot.anchor.weights],
      region: spot.region,
      side: spot.side,
      extent: extentToV1(spot.extent),
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
    })),
  };
}

/** In the order of the documentation's keys, whatever order they have in the record. */
function extentToV1(extent: Extent | null): MapFileV1["maps"][number]["spots"][number]["extent"] {
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
