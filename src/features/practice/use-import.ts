import { useEffect, useRef, useState } from "react";

import type { ClientId } from "@/domain/client";
import { type OpenedFile, openMapFile } from "@/features/practice/open-map-file";
import { useMessages } from "@/messages/use-messages";
import { makeSummaries } from "@/storage/client-summaries";
import type { Database } from "@/storage/database";
import { findTwins, type Twins } from "@/storage/find-twins";

/** How far the files are that were chosen together. */
export type Import = {
  readonly state: "idle" | "reading" | "cancelled" | "done";
  /** The file that is being read. */
  readonly reading: string;
  readonly total: number;
  readonly results: readonly OpenedFile[];
  /** Clients among them that look like somebody who was here already. */
  readonly twins: readonly Twins[];
};

const IDLE: Import = { state: "idle", reading: "", total: 0, results: [], twins: [] };

/**
 * Takes in files one after another, each as a whole, so that cancelling leaves whole files behind. Files that come
 * while others are being read wait for these.
 *
 * @param onOne - one file alone was taken in, and nothing has to be asked about it
 */
export function useImport(db: Database, onOne: (file: OpenedFile) => void) {
  const say = useMessages();
  const [shown, setShown] = useState(IDLE);
  const waiting = useRef<File[]>([]);
  const isBusy = useRef(false);
  const isCancelled = useRef(false);

  useEffect(
    () => () => {
      isCancelled.current = true; // whoever leaves the screen sees no progress and no question
    },
    [],
  );

  async function open(files: readonly File[]) {
    waiting.current.push(...files);
    if (isBusy.current || files.length === 0) return;
    isBusy.current = true;
    isCancelled.current = false;
    const results: OpenedFile[] = [];
    for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
      const total = results.length + 1 + waiting.current.length;
      setShown({ state: "reading", reading: file.name, total, results: [...results], twins: [] });
      results.push(await openMapFile(db, file, say));
      if (isCancelled.current) break;
    }
    const left = waiting.current.length;
    waiting.current = [];
    isBusy.current = false;
    await makeSummaries(db);
    const twins = await twinsOf(db, results);
    const state = left > 0 ? "cancelled" : "done";
    setShown({ state, reading: "", total: results.length + left, results, twins });
    const [only] = results;
    if (only && results.length === 1 && left === 0 && twins.length === 0) onOne(only);
  }

  function cancel() {
    isCancelled.current = true;
  }

  return { shown, open, cancel };
}

function twinsOf(db: Database, results: readonly OpenedFile[]): Promise<Twins[]> {
  const came = new Map<ClientId, readonly ClientId[]>();
  for (const { outcome } of results) {
    if (!outcome) continue;
    const owners = came.get(outcome.clientId) ?? [];
    came.set(outcome.clientId, [...owners, ...outcome.otherOwners]);
  }
  return findTwins(
    db,
    [...came].map(([clientId, otherOwners]) => ({ clientId, otherOwners })),
  );
}
