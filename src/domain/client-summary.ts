import type { ClientCard } from "@/domain/client-card";
import { type Client, ClientId } from "@/domain/client";
import { Instant } from "@/domain/instant";
import { RegionId, Side } from "@/domain/region";
import { z } from "@/domain/zod";

/** Where a client is listed: among those seen now, among those put aside, or not, as this device's own. */
const ListGroup = z.enum(["here", "archived", "own"]);
export type ListGroup = z.infer<typeof ListGroup>;

const SummaryPlace = z.object({
  region: RegionId,
  side: Side,
  /** On how many maps something is marked there. */
  maps: z.int().check(z.minimum(1)),
});

const Line = z.object({
  clientId: ClientId,
  group: ListGroup,
  name: z.string(),
  tags: z.readonly(z.array(z.string())),
  isMadeUp: z.boolean(),
  /** The latest map or session; without any, when the client came. */
  lastSeen: Instant,
  /** How many maps can be read. */
  mapCount: z.int(),
  /** Every place that is marked on some map, the one on most maps first. */
  places: z.readonly(z.array(SummaryPlace)),
});

/** So much of a summary is on the screen: what grows with every map is not checked for each line of a list. */
export const ClientLine = z.readonly(Line);
export type ClientLine = z.infer<typeof ClientLine>;

/**
 * One client as the list of clients shows and searches it. It is made from the client's records and can be made again
 * from them at any time.
 */
export const ClientSummary = z.readonly(
  z.extend(Line, {
    /** Of each map and session by id, when it last changed. */
    changes: z.record(z.string(), Instant),
  }),
);
export type ClientSummary = z.infer<typeof ClientSummary>;

/** So much of a map, or of a session, is read for a summary. */
export const SummarisedMap = z.object({
  id: z.string(),
  startedAt: Instant,
  changedAt: Instant,
  spots: z.readonly(z.array(z.object({ region: RegionId, side: Side }))),
});
export const SummarisedSession = z.omit(SummarisedMap, { spots: true });
type SummarisedMap = z.infer<typeof SummarisedMap>;
type SummarisedSession = z.infer<typeof SummarisedSession>;

/** What the list says of a client with these maps and sessions, in any order. */
export function summaryOf(
  client: Client,
  card: ClientCard,
  maps: readonly SummarisedMap[],
  sessions: readonly SummarisedSession[],
): ClientSummary {
  const dated = [...maps, ...sessions];
  const [latest] = dated
    .map(({ startedAt }) => startedAt)
    .toSorted()
    .toReversed();
  const made: ClientSummary = {
    clientId: client.id,
    group: client.origin === "own" ? "own" : "here",
    name: client.name,
    tags: [],
    isMadeUp: false,
    lastSeen: latest ?? client.createdAt,
    mapCount: maps.length,
    places: placesOf(maps),
    changes: Object.fromEntries(dated.map(({ id, changedAt }) => [id, changedAt])),
  };
  return withCard(made, card);
}

/** The same with what that card says. */
export function withCard(summary: ClientSummary, card: ClientCard): ClientSummary {
  const { tags, isMadeUp, isArchived } = card;
  if (summary.group === "own") return { ...summary, tags, isMadeUp };
  return { ...summary, tags, isMadeUp, group: isArchived ? "archived" : "here" };
}

function placesOf(maps: readonly SummarisedMap[]): ClientSummary["places"] {
  const found = new Map<string, z.infer<typeof SummaryPlace>>();
  for (const { spots } of maps) {
    const here = new Map(spots.map(({ region, side }) => [`${region} ${side}`, { region, side }]));
    for (const [key, place] of here) {
      found.set(key, { ...place, maps: (found.get(key)?.maps ?? 0) + 1 });
    }
  }
  return [...found.values()].toSorted((one, other) => other.maps - one.maps);
}
