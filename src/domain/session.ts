import { cleanLine, cleanText } from "@/domain/clean-text";
import { ClientId, NAME_LIMIT } from "@/domain/client";
import { Hold } from "@/domain/hold";
import { Instant } from "@/domain/instant";
import { NOTE_LIMIT } from "@/domain/spot";
import { z } from "@/domain/zod";

export const SessionId = z.uuid().check(z.lowercase()).brand("SessionId");
export type SessionId = z.infer<typeof SessionId>;

/** Most holds of one session. */
export const HOLD_LIMIT = 100;

/** Most maps of which it is remembered that they are none of this session's: the last so many. */
export const DECLINED_LIMIT = 50;

/** A session of another time is a mistake of a clock or of a hand: from the first instant, to before the last. */
const EARLIEST = "2000-01-01T00:00:00.000Z";
const LATEST = "2200-01-01T00:00:00.000Z";

/** When a session may have been. */
export const SessionInstant = Instant.check(
  z.refine((instant) => instant >= EARLIEST && instant < LATEST, "not a time for a session"),
);

/** One visit: who worked, when, and where the hands rested. Maps say for themselves to which they belong. */
export const Session = z.readonly(
  z
    .object({
      id: SessionId,
      clientId: ClientId,
      startedAt: SessionInstant,
      /** When it last changed: of two copies of one session the later is the newer. */
      changedAt: Instant,
      /** Who worked; may be empty. */
      therapist: z.string().check(z.overwrite(cleanLine), z.maxLength(NAME_LIMIT)),
      /** In the order in which they were begun. */
      holds: z.readonly(z.array(Hold)).check(z.maxLength(HOLD_LIMIT)),
      note: z.string().check(z.overwrite(cleanText), z.maxLength(NOTE_LIMIT)),
      /**
       * Ids of maps that were offered to it and are none of its, so that they are not offered again. Of this
       * device alone: in its backups, and in no map file.
       */
      declinedMapIds: z._default(
        z.readonly(z.array(z.uuid())).check(z.maxLength(DECLINED_LIMIT)),
        [],
      ),
    })
    .check(
      z.refine(
        ({ holds }) => new Set(holds.map(({ id }) => id)).size === holds.length,
        "two holds have one id",
      ),
      z.refine(
        ({ holds }) => holds.filter(({ seconds }) => seconds === null).length <= 1,
        "two holds run at once",
      ),
    ),
);
export type Session = z.infer<typeof Session>;
