import { BodyMap, MapId } from "@/domain/body-map";
import { z } from "@/domain/zod";
import type { Database } from "@/storage/database";

/** Most steps that undo, and that redo, goes back. Older ones are let go. */
export const HISTORY_LIMIT = 50;

const Steps = z.readonly(z.array(BodyMap)).check(z.maxLength(HISTORY_LIMIT));

/**
 * What undo and redo go back to, kept beside the map so that it outlives a reload: the states before
 * the present one, the latest last, and those that were undone, the next one first.
 */
export const MapHistory = z.readonly(
  z
    .object({ mapId: MapId, past: Steps, future: Steps })
    .check(
      z.refine(
        ({ mapId, past, future }) => [...past, ...future].every((step) => step.id === mapId),
        "a step belongs to another map",
      ),
    ),
);
export type MapHistory = z.infer<typeof MapHistory>;

/** A history in which there is nothing to undo. */
export function emptyHistory(mapId: MapId): MapHistory {
  return { mapId, past: [], future: [] };
}

/** The same history without the steps furthest away, where there are more than are kept. */
export function trimHistory(history: MapHistory): MapHistory {
  return {
    mapId: history.mapId,
    past: history.past.slice(-HISTORY_LIMIT),
    future: history.future.slice(0, HISTORY_LIMIT),
  };
}

/** The history of a map. Where there is none, or a damaged one, there is nothing to undo. */
export async function getHistory(db: Database, mapId: MapId): Promise<MapHistory> {
  const history = MapHistory.safeParse(await db.histories.get(mapId));
  return history.success ? history.data : emptyHistory(mapId);
}
