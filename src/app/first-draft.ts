import { newOwnDraft } from "@/app/new-own-draft";
import type { ClientId } from "@/domain/client";
import type { Draft } from "@/features/mark/draft";
import type { Database } from "@/storage/database";
import { openNewestMap } from "@/storage/maps";

/**
 * What lies on the table when the app opens: the map of today with its steps of undo, else a blank
 * one. A map is of today also when it was begun on another day and changed today.
 */
export async function firstDraft(db: Database, clientId: ClientId, now: Date): Promise<Draft> {
  const open = await openNewestMap(db, clientId);
  const isToday = (instant: string) => new Date(instant).toDateString() === now.toDateString();
  if (!open || !(isToday(open.map.startedAt) || isToday(open.map.changedAt))) {
    return newOwnDraft(clientId);
  }
  const { past, future } = open.history;
  return { map: open.map, past, future };
}
