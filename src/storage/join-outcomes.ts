import type { RestoreOutcome } from "@/storage/plan-restore";

/** What two files of one backup would change together: each knows the same clients, and maps of its own. */
export function joinOutcomes(one: RestoreOutcome, other: RestoreOutcome): RestoreOutcome {
  return {
    added: one.added + other.added,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    onlyHere: Math.max(0, one.onlyHere - other.updated - other.unchanged),
    newClients: Math.max(one.newClients, other.newClients),
    unreadable: one.unreadable + other.unreadable,
    joinsOwn: one.joinsOwn || other.joinsOwn,
    changesAnything: one.changesAnything || other.changesAnything,
  };
}
