import { useCallback, useEffect, useState } from "react";

import { loadFigure } from "@/body/load-figure";
import { makePosedFigure, type PosedFigure } from "@/body/posed-figure";
import { firstDraft } from "@/app/first-draft";
import type { Client, ClientId } from "@/domain/client";
import { neutralShape } from "@/domain/shape";
import type { Draft } from "@/features/mark/draft";
import type { Result } from "@/lib/result";
import { canDrawFigure } from "@/scene/figure-canvas";
import { ensureOwnClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { findLock } from "@/storage/find-lock";
import { findLoss, type Loss } from "@/storage/find-loss";
import { openDatabase, type OpenFailure } from "@/storage/open-database";
import { readSetting } from "@/storage/settings";

/** Why the app could not start. */
export type StartFailure = "figure" | "newer-app" | "storage-blocked";

/** What the screens need, as far as it is there. */
export type StartUp =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly reason: StartFailure }
  | {
      readonly state: "locked";
      readonly db: Database;
      /** Goes on once the lock is open. */
      readonly goOn: () => Promise<StartUp>;
    }
  /** It is in a client's hands: nothing else may be shown. */
  | { readonly state: "handed-over"; readonly db: Database; readonly posed: PosedFigure }
  | { readonly state: "lost"; readonly db: Database; readonly loss: Loss }
  | {
      readonly state: "ready";
      readonly db: Database;
      readonly posed: PosedFigure;
      readonly client: Client;
      readonly draft: Draft;
    };

/** The result of the one start of this page, and what follows one that was stopped by a lock. */
export function useStartUp(started: Promise<StartUp>): {
  readonly startUp: StartUp;
  readonly onGoOn: (next: Promise<StartUp>) => void;
} {
  const [startUp, setStartUp] = useState<StartUp>({ state: "loading" });
  const [error, setError] = useState<unknown>(null);
  const onGoOn = useCallback((next: Promise<StartUp>) => void next.then(setStartUp, setError), []);
  useEffect(() => onGoOn(started), [onGoOn, started]);
  if (error !== null) throw error; // to the boundary, which offers the data
  return { startUp, onGoOn };
}

/** Opens the database and loads the figure, both at once. Rejects only for mistakes of our own. */
export async function start(db: Database): Promise<StartUp> {
  const figure = loadFigure().then(makePosedFigure, () => null);
  const opening = openDatabase(db);
  canDrawFigure(); // makes the canvas while figure and database are on their way
  const opened = await opening;
  db.lockId = opened.ok ? await findLock(db) : null;
  const goOn = () => startOn(db, opened, figure);
  return db.lockId === null ? goOn() : { state: "locked", db, goOn };
}

async function startOn(
  db: Database,
  opened: Result<void, OpenFailure>,
  figure: Promise<PosedFigure | null>,
): Promise<StartUp> {
  if (opened.ok && (await isHandedOver(db))) {
    const shown = await figure;
    return shown
      ? { state: "handed-over", db, posed: shown }
      : { state: "failed", reason: "figure" };
  }
  const isNewer = !opened.ok && opened.failure === "newer-app";
  const loss = isNewer ? null : await findLoss(db, opened.ok);
  if (loss) return { state: "lost", db, loss }; // before a first record makes it look like a first visit
  if (!opened.ok) return { state: "failed", reason: opened.failure };

  const client = await ensureOwnClient(db, newOwnClient);
  if (!client.ok) return { state: "failed", reason: "storage-blocked" };
  const draft = await firstDraft(db, client.value.id, new Date());

  const posed = await figure;
  if (!posed) return { state: "failed", reason: "figure" };
  return {
    state: "ready",
    db,
    posed,
    client: client.value,
    draft,
  };
}

/** A database that does not answer is looked at right after. */
async function isHandedOver(db: Database): Promise<boolean> {
  return (await readSetting(db, "handedOver").catch(() => undefined)) !== undefined;
}

function newOwnClient(): Client {
  return {
    id: crypto.randomUUID() as ClientId, // a UUID by the function's contract
    name: "",
    origin: "own",
    createdAt: new Date().toISOString(),
    shape: neutralShape,
  };
}
