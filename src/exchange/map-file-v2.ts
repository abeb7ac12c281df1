import { z } from "@/domain/zod";
import { AnswersV1 } from "@/exchange/answers-v1";
import { ClientV1, MAP_FILE_FORMAT } from "@/exchange/map-file-v1";
import { IntensityV1, placeFieldsV1, QualitiesV1, SpotsV1 } from "@/exchange/spot-v1";
import { areDistinct, Id, Instant, oneLine, severalLines } from "@/exchange/values-v1";

// Frozen once released: this file says what version 2 of the map file is, which is version 1 with
// sessions, changes and referrals. docs/file-format.md is the same in words,
// docs/map-file.schema.json the same as JSON Schema.

const Note = z.string().check(z.maxLength(2000), z.regex(severalLines));

const HoldV2 = z.strictObject({
  id: Id,
  ...placeFieldsV1,
  startedAt: Instant,
  seconds: z.nullable(z.int().check(z.minimum(0), z.maximum(14_400))),
  found: QualitiesV1,
  release: z.nullable(z.enum(["not-yet", "a-little", "mostly", "fully"])),
  note: Note,
});

const SessionV2 = z.strictObject({
  id: Id,
  startedAt: Instant.check(
    z.refine((at) => at >= "2000-01-01T00:00:00.000Z" && at < "2200-01-01T00:00:00.000Z"),
  ),
  changedAt: Instant,
  therapist: z.string().check(z.maxLength(120), z.regex(oneLine)),
  holds: z.array(HoldV2).check(
    z.maxLength(100),
    z.refine((holds) => areDistinct(holds.map(({ id }) => id))),
    z.refine((holds) => holds.filter(({ seconds }) => seconds === null).length <= 1),
  ),
  note: Note,
});

const ChangeV2 = z.strictObject({
  spotId: Id,
  ...placeFieldsV1,
  before: z.nullable(IntensityV1),
  outcome: z.enum(["gone", "softer", "same", "worse"]),
  after: z.nullable(IntensityV1),
  note: Note,
});

const PlaceV2 = z.strictObject(placeFieldsV1);

const ReferralV2 = z.strictObject({
  id: Id,
  from: PlaceV2,
  holdId: z.nullable(Id),
  to: z.array(PlaceV2).check(z.minLength(1), z.maxLength(10)),
  words: z
    .array(
      z.enum([
        "warm",
        "cold",
        "tingling",
        "buzzing",
        "pulling",
        "stretching",
        "pressure",
        "pulsing",
        "twitching",
        "melting",
        "aching",
        "sharp",
        "burning",
        "numb",
        "lighter",
      ]),
    )
    .check(z.maxLength(15), z.refine(areDistinct)),
  ownWord: z.string().check(z.maxLength(60), z.regex(oneLine)),
  intensity: z.nullable(IntensityV1),
  when: z.nullable(z.enum(["during", "within-hour", "next-day", "later"])),
  lasted: z.nullable(z.enum(["moment", "minute", "minutes", "hours", "days", "still"])),
  isKnown: z.nullable(z.enum(["yes", "no", "new"])),
  cameWithIt: Note,
});

const MapV2 = z
  .strictObject({
    id: Id,
    startedAt: Instant,
    changedAt: Instant,
    isNothing: z.boolean(),
    spots: SpotsV1,
    moment: z.enum(["before", "after", "between"]),
    sessionId: z.nullable(Id),
    followsId: z.nullable(Id),
    changes: z.array(ChangeV2).check(
      z.maxLength(200),
      z.refine((changes) => areDistinct(changes.map(({ spotId }) => spotId))),
    ),
    referrals: z.array(ReferralV2).check(
      z.maxLength(50),
      z.refine((referrals) => areDistinct(referrals.map(({ id }) => id))),
    ),
  })
  .check(
    z.refine((map) => !map.isNothing || map.spots.length === 0, { path: ["isNothing"] }),
    z.refine((map) => map.followsId !== map.id, { path: ["followsId"] }),
  );

/** Map file version 2, as JSON has it. An unknown key is refused: a later version says so itself. */
export const MapFileV2 = z.strictObject({
  format: z.literal(MAP_FILE_FORMAT),
  version: z.literal(2),
  figure: z.literal("figure-1"),
  exportedAt: Instant,
  client: ClientV1,
  answers: z.optional(AnswersV1),
  sessions: z.array(SessionV2).check(
    z.maxLength(1000),
    z.refine((sessions) => areDistinct(sessions.map(({ id }) => id))),
  ),
  maps: z.array(MapV2).check(
    z.minLength(1),
    z.refine((maps) => areDistinct(maps.map((map) => map.id))),
  ),
});
export type MapFileV2 = z.infer<typeof MapFileV2>;
