import { z } from "@/domain/zod";

/** How many rows there are in the tables whose rows cannot be made again. */
export const Holdings = z.readonly(
  z.object({
    clients: z.int(),
    maps: z.int(),
    answers: z.int(),
    questionSets: z.int(),
    sessions: z.int(),
    /** What was counted before there were any has none. */
    practiceNotes: z._default(z.int(), 0),
  }),
);
export type Holdings = z.infer<typeof Holdings>;

const Witness = z.readonly(
  z.object({
    /** How many transactions were committed that changed something. */
    writes: z.int(),
    /** What the database held when it was last counted; `null`: it has changed since. */
    holds: z.nullable(Holdings),
  }),
);

/**
 * What is remembered of a database outside of it, so that its loss is noticed: a browser may hand
 * back an empty one without an error. Numbers alone, no word of any map.
 */
export type Witness = z.infer<typeof Witness>;

/** What is remembered of the database of that name; `null` if nothing is, or nothing legible. */
export function readWitness(name: string): Witness | null {
  try {
    const read = Witness.safeParse(JSON.parse(localStorage.getItem(key(name)) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    return null; // a browser that keeps nothing, or no JSON
  }
}

/** Remembers, unless more writes are known of already. Where the browser keeps nothing, nothing is. */
export function keepWitness(name: string, witness: Witness): void {
  if ((readWitness(name)?.writes ?? 0) > witness.writes) return;
  try {
    localStorage.setItem(key(name), JSON.stringify(witness));
  } catch {
    // No room, or not allowed: the database's own writes say so aloud.
  }
}

/** Forgets: what is in the database now is right, whatever it was before. */
export function forgetWitness(name: string): void {
  try {
    localStorage.removeItem(key(name));
  } catch {
    // Then there was nothing to forget.
  }
}

function key(name: string): string {
  return `${name}-witness`;
}
