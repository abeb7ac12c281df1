import { useEffect, useMemo, useState } from "react";

import { encodeMapFile } from "@/exchange/encode-map-file";
import type { Parcel } from "@/exchange/make-parcel";
import { mapFileName } from "@/exchange/map-file-name";
import type { SealFor } from "@/exchange/seal";
import { SEALED_EXTENSION } from "@/exchange/sealed-header";
import { sealing } from "@/exchange/sealing";

/** So long nothing was changed any more before a file is made, in milliseconds. */
const REST_MS = 150;
/** The same where making it takes a second of work. */
const PASSPHRASE_REST_MS = 600;

/** A file that is made before it is asked for: browsers let a tap share only what is at hand then. */
export type PreparedFile =
  | { readonly state: "preparing" | "unsettled" | "too-large" | "not-sealed" }
  | {
      readonly state: "ready";
      /** What it was made of, and for whom it is sealed; `null`: for anyone. */
      readonly parcel: Parcel;
      readonly sealFor: SealFor | null;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly name: string;
      readonly type: string;
      readonly madeAt: Date;
    };

/** Whom a file is for; `unsettled` until the person has said what it takes, such as a passphrase. */
export type Addressed = SealFor | "anyone" | "unsettled";

const preparing: PreparedFile = { state: "preparing" };
const unsettled: PreparedFile = { state: "unsettled" };

/**
 * The parcel as a file, made anew after each change of what it says.
 *
 * @param given - what is to leave; without a map it stays in preparation
 * @param addressed - the same object as long as it is for the same people
 */
export function usePreparedFile(given: Parcel, addressed: Addressed): PreparedFile {
  const parcel = useSteady(given);
  const [made, setMade] = useState<{ of: readonly unknown[]; file: PreparedFile } | null>(null);

  useEffect(() => {
    if (parcel.maps.length === 0 || addressed === "unsettled") return;
    let isWanted = true;
    const isSlow = addressed !== "anyone" && addressed.kind === "passphrase";
    const resting = setTimeout(
      () => {
        void prepare(parcel, addressed === "anyone" ? null : addressed, new Date()).then((file) => {
          if (isWanted) setMade({ of: [parcel, addressed], file });
        });
      },
      isSlow ? PASSPHRASE_REST_MS : REST_MS,
    );
    return () => {
      isWanted = false;
      clearTimeout(resting);
    };
  }, [parcel, addressed]);

  if (addressed === "unsettled") return unsettled;
  // What was made of another parcel, or for others, is not what the person sees now.
  return made?.of[0] === parcel && made.of[1] === addressed ? made.file : preparing;
}

/**
 * The first of the parcels given one after another that say the same: each reading of the store brings
 * new objects, and a file that were made anew for them would take the button away from under a tap.
 */
function useSteady(given: Parcel): Parcel {
  const text = useMemo(() => JSON.stringify(given), [given]);
  const [kept, setKept] = useState({ parcel: given, text });
  if (kept.text === text) return kept.parcel;
  setKept({ parcel: given, text });
  return given;
}

async function prepare(parcel: Parcel, sealFor: SealFor | null, now: Date): Promise<PreparedFile> {
  const file = encodeMapFile({ ...parcel, exportedAt: now.toISOString() });
  if (!file.ok) return { state: "too-large" };
  const name = mapFileName(now);
  const ready = { state: "ready", parcel, sealFor, madeAt: now } as const;
  if (sealFor === null) return { ...ready, bytes: file.value, name, type: "application/json" };
  try {
    const bytes = await sealing("seal", file.value, sealFor);
    return { ...ready, bytes, name: `${name}${SEALED_EXTENSION}`, type: "text/plain" };
  } catch {
    return { state: "not-sealed" }; // too little memory, or no worker: said, and nothing leaves
  }
}
