import { z } from "@/domain/zod";
import { AnswersV1 } from "@/exchange/answers-v1";
import { ShapeV1 } from "@/exchange/shape-v1";
import { SpotsV1 } from "@/exchange/spot-v1";
import { areDistinct, Id, Instant, oneLine } from "@/exchange/values-v1";

// Frozen: this file says what version 1 of the map file is, for ever. It spells out each limit
// rather than take it from `domain/`, which goes on changing. docs/file-format.md is the same in
// words.

/** The name of the format, which every map file of every version says first. */
export const MAP_FILE_FORMAT = "fasciamap";

const MapV1 = z
  .strictObject({
    id: Id,
    startedAt: Instant,
    changedAt: Instant,
    isNothing: z.boolean(),
    spots: SpotsV1,
  })
  .check(z.refine((map) => !map.isNothing || map.spots.length === 0, { path: ["isNothing"] }));

/** Whose maps these are. */
export const ClientV1 = z.strictObject({
  id: Id,
  name: z.string().check(z.maxLength(120), z.regex(oneLine)),
  shape: z.optional(ShapeV1),
});

/** Map file version 1, as JSON has it. An unknown key is refused: a later version says so itself. */
export const MapFileV1 = z.strictObject({
  format: z.literal(MAP_FILE_FORMAT),
  version: z.literal(1),
  figure: z.literal("figure-1"),
  exportedAt: Instant,
  client: ClientV1,
  answers: z.optional(AnswersV1),
  maps: z.array(MapV1).check(
    z.minLength(1),
    z.refine((maps) => areDistinct(maps.map((map) => map.id))),
  ),
});
export type MapFileV1 = z.infer<typeof MapFileV1>;
