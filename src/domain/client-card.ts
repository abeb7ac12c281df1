import { cleanLine } from "@/domain/clean-text";
import { ClientId } from "@/domain/client";
import { z } from "@/domain/zod";

/** Longest tag, in UTF-16 code units, and most tags of one client. */
export const TAG_LENGTH = 40;
export const TAG_LIMIT = 20;

/** Most other ids under which one client's files may come. */
const ALSO_LIMIT = 50;

const Tag = z.string().check(z.overwrite(cleanLine), z.minLength(1), z.maxLength(TAG_LENGTH));
const Ids = z.readonly(z.array(ClientId)).check(z.maxLength(ALSO_LIMIT));

/**
 * What the practice keeps of a client for its own list. Nothing of it comes from the client's files, and none of it
 * goes into one. A client without a card has the one that `blankCard` makes.
 */
export const ClientCard = z.readonly(
  z.object({
    clientId: ClientId,
    tags: z.readonly(z.array(Tag)).check(
      z.maxLength(TAG_LIMIT),
      z.refine((tags) => new Set(tags).size === tags.length, "a tag is there twice"),
    ),
    /** Put aside: kept whole, and shown only when asked for. */
    isArchived: z.boolean(),
    /** No person: part of the made-up practice that shows a newcomer what the app is for. */
    isMadeUp: z.boolean(),
    /** Ids under which files of this same person come too: other phones, joined by the therapist. */
    alsoIds: Ids,
    /** Clients that look like this one and were said to be others: not asked about again. */
    apartFrom: Ids,
  }),
);
export type ClientCard = z.infer<typeof ClientCard>;

/** The card of a client of whom nothing was noted yet. */
export function blankCard(clientId: ClientId): ClientCard {
  return {
    clientId,
    tags: [],
    isArchived: false,
    isMadeUp: false,
    alsoIds: [],
    apartFrom: [],
  };
}
