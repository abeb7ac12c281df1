import { liveQuery } from "dexie";

import { MapId } from "@/domain/body-map";
import { ClientId } from "@/domain/client";
import { z } from "@/domain/zod";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";
import { readSetting, saveSetting } from "@/storage/settings";

/**
 * To whom this device is handed over, and what is on the screen meanwhile. It is stored, so that neither reloading nor
 * ending the browser leads out of it.
 */
export const HandOver = z.readonly(
  z.object({
    clientId: ClientId,
    /** The map that is being marked. It is stored once something is marked in it. */
    mapId: MapId,
    /** Whether what was marked last time may be shown as an offer. */
    showsLastTime: z.boolean(),
    /** Nothing of anybody is shown until the PIN is given. */
    isHidden: z.boolean(),
  }),
);
export type HandOver = z.infer<typeof HandOver>;

/** What is known of a hand-over: none, or which; `damaged`: there is one, and it cannot be read. */
export async function readHandOver(db: Database): Promise<HandOver | "damaged" | null> {
  const value = await readSetting(db, "handedOver");
  if (value === undefined) return null;
  if (typeof value !== "string") return "damaged";
  try {
    const read = HandOver.safeParse(JSON.parse(value));
    return read.success ? read.data : "damaged";
  } catch {
    return "damaged";
  }
}

/** From now on this device shows only this, in every tab and after every start. */
export function handOver(db: Database, to: HandOver): Promise<Result<void, SaveFailure>> {
  return saveSetting(db, "handedOver", JSON.stringify(HandOver.parse(to)));
}

/** Ends it. Only after the PIN was given. */
export function takeBack(db: Database): Promise<Result<void, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.settings, () => db.settings.delete("handedOver")),
  );
}

/** Tells, now and whenever this or another tab changes it, whether the device is handed over. */
export function watchHandOver(db: Database, onChange: (isHandedOver: boolean) => void): () => void {
  const subscription = liveQuery(() => readSetting(db, "handedOver")).subscribe(
    (value) => onChange(value !== undefined),
    () => undefined,
  );
  return () => subscription.unsubscribe();
}
