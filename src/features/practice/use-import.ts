import { useEffect, useRef, useState } from "react";

import type { ClientId } from "@/domain/client";
import {
  type FileRead,
  type OpenedFile,
  readMapFile,
  takeMapFiles,
} from "@/features/practice/open-map-file";
import { useMessages } from "@/messages/use-messages";
import { makeSummaries } from "@/storage/client-summaries";
import type { Database } from "@/storage/database";
import { findTwins, type Twins } from "@/storage/find-twins";

/** How far the files are that were chosen together. */
export type Import = {
  readonly state: "idle" | "reading" | "cancelled" | "done";
  /** The file that is being read. */
  readonly reading: string;
  /** How many were read before it. */
  readonly done: number;
  readonly total: number;
  /** What came of each, once all are in. */
  readonly results: readonly OpenedFile[];
  /** Clients among them that look like somebody who was here already. */
  readonly twins: readonly Twins[];
};

const IDLE: Import = { state: "idle", reading: "", done: 0, total: 0, results: [], twins: [] };

/** So many files, or so many bytes, go to the disk at once: each time is waited for it. */
const FILES_AT_ONCE = 16;
const BYTES_AT_ONCE = 512 * 1024;

/** After so many milliseconds in one file those before it are stored. */
const LATE = 500;

/** Shortest time, in milliseconds, between two words about how far it is. */
const TOLD_EVERY = 80;

/**
 * Takes in files, each as a whole, so that cancelling leaves whole files behind: all that were read until then.
 * While some are being stored the next are read. Files that come while others are being read wait for these. What was
 * read already, to be shown, is not read again.
 *
 * @param onOne - one file alone was taken in, and nothing has to be asked or said about it
 */
export function useImport(db: Database, onOne: (file: OpenedFile) => void) {
  const say = useMessages();
  const [shown, setShown] = useState(IDLE);
  const waiting = useRef<(File | FileRead)[]>([]);
  const isBusy = useRef(false);
  const isCancelled = useRef(false);

  useEffect(
    () => () => {
      isCancelled.current = true; // whoever leaves the screen sees no progress and no question
    },
    [],
  );

  /** Reads and stores what is waiting, until there is nothing more or it is cancelled. */
  async function takeWaiting(): Promise<OpenedFile[]> {
    let storing = Promise.resolve<OpenedFile[]>([]);
    let batch: FileRead[] = [];
    let bytes = 0;
    let done = 0;
    let told = -TOLD_EVERY;

    function store() {
      const files = batch;
      [batch, bytes] = [[], 0];
      storing = storing.then(async (before) => [
        ...before,
        ...(await takeMapFiles(db, files, say)),
      ]);
      return storing;
    }

    for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
      if (performance.now() - told >= TOLD_EVERY) {
        told = performance.now();
        const total = done + 1 + waiting.current.length;
        setShown({ ...IDLE, state: "reading", reading: file.name, done, total });
      }
      // A file that waits for a passphrase is not to keep others from the disk.
      const late = setTimeout(() => void store(), LATE);
      const read = file instanceof File ? await readMapFile(db, file, say) : file.read;
      clearTimeout(late);
      batch.push({ name: file.name, read });
      bytes += file instanceof File ? file.size : 0;
      done += 1;
      if (isCancelled.current) break;
      if (batch.length >= FILES_AT_ONCE || bytes >= BYTES_AT_ONCE) {
        const stored = storing;
        void store();
        await stored; // what was read is not to pile up
      }
    }
    return store();
  }

  async function open(files: readonly (File | FileRead)[]) {
    waiting.current.push(...files);
    if (isBusy.current || files.length === 0) return;
    isBusy.current = true;
    isCancelled.current = false;
    const results = await takeWaiting();
    const left = waiting.current.length;
    waiting.current = [];
    isBusy.current = false;
    await makeSummaries(db);
    const twins = await twinsOf(db, results);
    const state = left > 0 ? "cancelled" : "done";
    const total = results.length + left;
    setShown({ state, reading: "", done: results.length, total, results, twins });
    const [only] = results;
    const isAlone = results.length === 1 && left === 0 && twins.length === 0;
    if (only && isAlone && !only.isToBeRead) onOne(only);
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
