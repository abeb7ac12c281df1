import { Answer } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import { ClientId, type Client } from "@/domain/client";
import { Session } from "@/domain/session";
import { misfitOf } from "@/domain/misfit";
import { neutralShape } from "@/domain/shape";
import { z } from "@/domain/zod";
import { checkFileSize } from "@/exchange/check-file-size";
import { MAP_FILE_FORMAT, MapFileV1 } from "@/exchange/map-file-v1";
import { MapFileV2 } from "@/exchange/map-file-v2";
import { hasRepeatedKeys, parseJson } from "@/exchange/parse-json";
import { failed, ok, type Result } from "@/lib/result";

/** What a map file says: whose maps these are, and the maps. Nothing of it is stored yet. */
export type MapFileContent = {
  readonly client: Pick<Client, "id" | "name" | "shape">;
  /** At least one, each once, in the order of the file. */
  readonly maps: readonly BodyMap[];
  /** `undefined`: the file says nothing about the questions. */
  readonly answers: readonly Answer[] | undefined;
  readonly sessions: readonly Session[];
  readonly exportedAt: string;
};

/**
 * Every way in which opening a file can end short of maps; the screen has a sentence for each.
 *
 * - `too-large`: more bytes than any map file has
 * - `not-a-map-file`: something else, or nothing
 * - `made-by-newer-app`: of a version that this release cannot know
 * - `another-figure`: its spots lie on a figure that this release does not have
 * - `empty`: a map file without a map
 * - `no-such-place`: the figure has no such triangle, or weights do not sum to one; `where` as below
 * - `too-much-paint`: a stroke, or a map, that is more than a map may hold; `where` as below
 * - `damaged`: a map file that breaks another of the rules of its version; `where` is the path of the first
 *   break, such as `maps.0.spots.3.weights`, or `text` when it ends early, is no JSON or says a key twice
 */
export type DecodeFailure =
  | { readonly reason: "too-large" }
  | { readonly reason: "not-a-map-file" }
  | { readonly reason: "made-by-newer-app"; readonly version: number }
  | { readonly reason: "another-figure"; readonly figure: string }
  | { readonly reason: "empty" }
  | { readonly reason: "no-such-place" | "too-much-paint"; readonly where: string }
  | { readonly reason: "damaged"; readonly where: string };

const versions = [MapFileV1, MapFileV2] as const;
const Format = z.object({ format: z.literal(MAP_FILE_FORMAT) });
const Version = z.object({ version: z.int().check(z.minimum(1)) });
const Figure = z.object({ figure: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)) });
const WithoutMaps = z.object({ maps: z.array(z.unknown()).check(z.length(0)) });

/** How a map file begins, whatever follows: tells a broken one from something else. */
const opening = new RegExp(`^\\uFEFF?\\s*\\{\\s*"format"\\s*:\\s*"${MAP_FILE_FORMAT}"`);
const OPENING_BYTES = 200;

/**
 * Reads a map file of any version ever released. Never throws, whatever the bytes.
 *
 * @param bytes - UTF-8 JSON
 */
export function decodeMapFile(bytes: Uint8Array): Result<MapFileContent, DecodeFailure> {
  const size = checkFileSize(bytes.byteLength);
  if (!size.ok) return size;

  const json = parseJson(bytes);
  if (json === undefined) {
    const begin = new TextDecoder().decode(bytes.subarray(0, OPENING_BYTES));
    return failed(opening.test(begin) ? damaged("text") : { reason: "not-a-map-file" });
  }
  if (!Format.safeParse(json).success) return failed({ reason: "not-a-map-file" });

  const header = Version.safeParse(json);
  if (!header.success) return failed(damaged("version"));
  const { version } = header.data;
  const schema = versions[version - 1];
  if (!schema) return failed({ reason: "made-by-newer-app", version });

  const named = Figure.safeParse(json);
  if (!named.success) return failed(damaged("figure"));
  const { figure } = named.data;
  if (figure !== "figure-1") return failed({ reason: "another-figure", figure });
  if (WithoutMaps.safeParse(json).success) return failed({ reason: "empty" });

  const file = z.safeParse(schema, json);
  if (!file.success) return failed(broken(file.error));
  return hasRepeatedKeys(bytes, json) ? failed(damaged("text")) : contentOf(file.data);
}

/** What a file of any version says, in the words of the domain, whose rules may be narrower by now. */
function contentOf(file: MapFileV1 | MapFileV2): Result<MapFileContent, DecodeFailure> {
  const clientId = ClientId.safeParse(file.client.id);
  if (!clientId.success) return failed(damaged("client.id"));
  const own = { clientId: clientId.data };

  const maps = z
    .array(BodyMap)
    .safeParse(file.maps.map((map) => ({ ...anchored(map, file.figure), ...own })));
  if (!maps.success) return failed(broken(maps.error, "maps"));

  const stated = "sessions" in file ? file.sessions : [];
  const sessions = z
    .array(Session)
    .safeParse(stated.map((session) => ({ ...anchored(session, file.figure), ...own })));
  if (!sessions.success) return failed(broken(sessions.error, "sessions"));

  const answers = z.optional(z.array(Answer)).safeParse(file.answers);
  if (!answers.success) return failed(broken(answers.error, "answers"));

  return ok({
    client: {
      id: clientId.data,
      name: file.client.name,
      shape: file.client.shape ?? neutralShape,
    },
    maps: maps.data,
    sessions: sessions.data,
    answers: answers.data,
    exportedAt: file.exportedAt,
  });
}

/** The same with an anchor in every object that says a triangle and weights, however deep within. */
function anchored(value: unknown, model: string): object {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || !("triangle" in part)) return part;
    const { triangle, weights, ...rest } = part as { triangle: unknown; weights?: unknown }; // an object
    return { ...rest, anchor: { model, triangle, weights } };
  }) as object; // as every map and session is
}

function damaged(where: string): DecodeFailure {
  return { reason: "damaged", where };
}

/** The path is made of keys that the schema knows and of indexes, so it is safe to show. */
function broken(error: z.core.$ZodError, ...within: readonly string[]): DecodeFailure {
  const where = [...within, ...(error.issues[0]?.path ?? [])].join(".") || "file";
  const misfit = misfitOf(error);
  // Which figure a file is of was asked before.
  return misfit === null || misfit === "another-figure"
    ? damaged(where)
    : { reason: misfit, where };
}
