import { type PracticePatterns, practicePatterns } from "@/domain/practice-patterns";
import { allClients, makeSummaries } from "@/storage/client-summaries";
import type { Database } from "@/storage/database";

/** Counts what is marked across the practice: every client, those put aside and those not summarised yet too. */
export async function countPatterns(db: Database): Promise<PracticePatterns> {
  await makeSummaries(db); // else it would be a count of those that the list has come to so far
  return practicePatterns([
    ...(await allClients(db, "here")),
    ...(await allClients(db, "archived")),
  ]);
}
