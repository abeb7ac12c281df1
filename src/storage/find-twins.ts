import type { ClientId } from "@/domain/client";
import type { ClientLine } from "@/domain/client-summary";
import { getCard } from "@/storage/client-cards";
import { allClients, getSummary } from "@/storage/client-summaries";
import type { Database } from "@/storage/database";

/** Two clients that look like one person with another phone. */
export type Twins = {
  readonly came: ClientLine;
  readonly here: ClientLine;
  /** What they have in common. */
  readonly because: "same-maps" | "same-name";
};

/** A client of whom a file was just taken in, and whose clients' maps it brought too. */
export type Came = { readonly clientId: ClientId; readonly otherOwners: readonly ClientId[] };

/**
 * Who of those that came looks like somebody who is here already: a map of theirs lies here under another client, or
 * both have the same name, but for case, accents, spaces and marks. No name is like no other. Nothing is
 * merged by that: the therapist is asked. This device's own client, and pairs that were said to be two, are left out.
 */
export async function findTwins(db: Database, came: readonly Came[]): Promise<Twins[]> {
  const all = [...(await allClients(db, "here")), ...(await allClients(db, "archived"))];
  const others = all.map((here) => ({ here, name: plain(here.name) }));
  const found: Twins[] = [];
  const asked = new Set<string>();
  for (const { clientId, otherOwners } of came) {
    const mine = await getSummary(db, clientId);
    if (!mine || mine.group === "own") continue;
    const { apartFrom } = await getCard(db, clientId);
    const myName = plain(mine.name);
    for (const { here, name } of others) {
      if (clientId === here.clientId) continue;
      const isOneName = name !== "" && name === myName;
      const because = otherOwners.includes(here.clientId)
        ? ("same-maps" as const)
        : isOneName && ("same-name" as const);
      const pair = [clientId, here.clientId].toSorted().join(" ");
      if (!because || apartFrom.includes(here.clientId) || asked.has(pair)) continue;
      if ((await getCard(db, here.clientId)).apartFrom.includes(clientId)) continue;
      asked.add(pair);
      found.push({ came: mine, here, because });
    }
  }
  return found;
}

/** A name as it is compared: letters and digits alone, without accents and case. */
function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
