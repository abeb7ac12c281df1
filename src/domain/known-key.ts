import { cleanLine } from "@/domain/clean-text";
import { Instant } from "@/domain/instant";
import { z } from "@/domain/zod";

/** A public key, as age writes an X25519 recipient. */
export const PublicKey = z.string().check(z.regex(/^age1[a-z0-9]{58}$/));

/** A key that files can be sealed for: somebody's whose word was taken for it. Nothing in it is secret. */
export const KnownKey = z.readonly(
  z.object({
    key: PublicKey,
    /** Whose it is, as they or this person said; may be empty. */
    name: z.string().check(z.overwrite(cleanLine), z.maxLength(120)),
    addedAt: Instant,
    /** Files are sealed for it unless the person says otherwise. */
    isOn: z.boolean(),
  }),
);
export type KnownKey = z.infer<typeof KnownKey>;

/** How a key that is offered stands to those that are known. */
export type Meeting =
  | { readonly kind: "known" }
  | { readonly kind: "new" }
  /** Somebody of that name has had another key so far: perhaps a new one, perhaps someone else. */
  | { readonly kind: "changed"; readonly before: KnownKey };

/** Compares an offered key with those that are known. Names are compared as they are read, not as they are written. */
export function meetKey(
  known: readonly KnownKey[],
  offered: Pick<KnownKey, "key" | "name">,
): Meeting {
  if (known.some(({ key }) => key === offered.key)) return { kind: "known" };
  const name = asRead(offered.name);
  const before = known.find((one) => asRead(one.name) === name);
  return before ? { kind: "changed", before } : { kind: "new" };
}

function asRead(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
