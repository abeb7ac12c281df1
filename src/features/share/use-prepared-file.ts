import { useEffect, useState } from "react";

import { encodeMapFile } from "@/exchange/encode-map-file";
import type { Parcel } from "@/exchange/make-parcel";
import { mapFileName } from "@/exchange/map-file-name";

/** So long nothing was changed any more before a file is made, in milliseconds. */
const REST_MS = 150;

/** A file that is made before it is asked for: browsers let a tap share only what is at hand then. */
export type PreparedFile =
  | { readonly state: "preparing" }
  | { readonly state: "too-large" }
  | {
      readonly state: "ready";
      /** What it was made of. */
      readonly parcel: Parcel;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly name: string;
      readonly type: string;
      readonly madeAt: Date;
    };

/**
 * The parcel as a file, made anew after each change.
 *
 * @param parcel - the same object as long as nothing in it changes; without a map it stays in preparation
 */
export function usePreparedFile(parcel: Parcel): PreparedFile {
  const [prepared, setPrepared] = useState<PreparedFile>({ state: "preparing" });

  useEffect(() => {
    if (parcel.maps.length === 0) return;
    const waiting = setTimeout(() => setPrepared(prepare(parcel, new Date())), REST_MS);
    return () => clearTimeout(waiting);
  }, [parcel]);

  // What was made of another parcel says something that the person does not see.
  return prepared.state === "ready" && prepared.parcel !== parcel
    ? { state: "preparing" }
    : prepared;
}

function prepare(parcel: Parcel, now: Date): PreparedFile {
  const file = encodeMapFile({ ...parcel, exportedAt: now.toISOString() });
  if (!file.ok) return { state: "too-large" };
  return {
    state: "ready",
    parcel,
    bytes: file.value,
    name: mapFileName(now),
    type: "application/json",
    madeAt: now,
  };
}
