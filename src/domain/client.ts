import { cleanLine } from "@/domain/clean-text";
import { Instant } from "@/domain/instant";
import { neutralShape, Shape } from "@/domain/shape";
import { z } from "@/domain/zod";

export const ClientId = z.uuid().check(z.lowercase()).brand("ClientId");
export type ClientId = z.infer<typeof ClientId>;

/** Longest name of a client, in UTF-16 code units. */
export const NAME_LIMIT = 120;

/** The person whose maps these are. An alias, or nothing at all, is enough as a name. */
export const Client = z.readonly(
  z.object({
    id: ClientId,
    name: z.string().check(z.overwrite(cleanLine), z.maxLength(NAME_LIMIT)),
    /** `own`: this device is that person's. `received`: came in as a map file. */
    origin: z.enum(["own", "received"]),
    createdAt: Instant,
    /** How the figure is drawn for this person. Records from before there were shapes have none. */
    shape: z._default(Shape, neutralShape),
  }),
);
export type Client = z.infer<typeof Client>;
