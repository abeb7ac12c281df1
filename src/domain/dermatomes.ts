import { Anchor } from "@/domain/anchor";
import table from "@/domain/dermatomes.json";
import { RegionId } from "@/domain/region";
import { z } from "@/domain/zod";

/** The skin point at which one spinal level is tested. */
export const DermatomePoint = z.readonly(
  z.object({
    level: z.string().check(z.regex(/^(?:C[2-8]|T1?\d|L[1-5]|S[1-3]|S4-5)$/)),
    region: RegionId,
    /** On the body's left; its mirror twin is the right one. Null where no point is drawn. */
    anchor: z.nullable(Anchor),
  }),
);
export type DermatomePoint = z.infer<typeof DermatomePoint>;

/**
 * The 28 key sensory points from C2 to S4-5, from head to foot: a model of dermatomes, not their
 * borders, which differ between people and overlap.
 *
 * Where each point is: International Standards for Neurological Classification of Spinal Cord
 * Injury (ISNCSCI), 2008; placed on the neutral shape by us. The words are in
 * `overlay.en.messages.json` and its translations. Only the overlay needs this module: import it lazily.
 */
export const dermatomePoints: readonly DermatomePoint[] = z.array(DermatomePoint).parse(table);
