import { type CodeParts, cutIntoParts } from "@/exchange/code-parts";
import { encodeMapFile } from "@/exchange/encode-map-file";
import type { Parcel } from "@/exchange/make-parcel";
import { pack } from "@/exchange/pack";
import type { SealFor } from "@/exchange/seal";
import { sealing } from "@/exchange/sealing";
import { failed, type Result } from "@/lib/result";

/**
 * A parcel as QR codes: its map file without blanks, packed, and sealed for those for whom the file is.
 *
 * @param sealFor - `null`: for anyone who sees it
 * @returns `too-large` for codes, `not-sealed` where this browser cannot seal: then nothing is shown
 */
export async function makeCode(
  parcel: Parcel,
  sealFor: SealFor | null,
  madeAt: Date,
): Promise<Result<CodeParts, "too-large" | "not-sealed">> {
  const file = encodeMapFile({ ...parcel, exportedAt: madeAt.toISOString() }, false);
  if (!file.ok) return failed("too-large");
  const packed = await pack(file.value);
  if (sealFor === null) return cutIntoParts(packed);
  try {
    return await cutIntoParts(await sealing("seal", packed, sealFor, "bytes"));
  } catch {
    return failed("not-sealed");
  }
}
