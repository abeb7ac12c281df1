import type { Parcel } from "@/exchange/make-parcel";
import type { Kept } from "@/storage/file-saves";

/** Of what went, the maps and sessions that went as they are stored: only these count as saved to a file. */
export function wholeIn(parcel: Parcel, whole: Parcel): readonly Kept[] {
  const stored = new Map<string, Kept>(
    [...whole.maps, ...whole.sessions].map((one) => [one.id, one]),
  );
  return [...parcel.maps, ...parcel.sessions].filter(
    ({ id, changedAt }) => stored.get(id)?.changedAt === changedAt,
  );
}
