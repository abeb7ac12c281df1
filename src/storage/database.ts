import { Dexie, type Table } from "dexie";

import { countWrites } from "@/storage/count-writes";
import type { Seal } from "@/storage/seal";
import { keepWitness, readWitness } from "@/storage/witness";

/** The version of the tables that this code reads and writes. */
const TABLES_VERSION = 3;

/** IndexedDB counts in tenths of the versions that Dexie counts in. */
const NATIVE_STEPS = 10;

/** Thrown on opening a database that a newer release of the app has written: reload to get that one. */
export class DatabaseIsNewer extends Error {
  override readonly name = "DatabaseIsNewer";
}

/**
 * The device's database. Rows are `unknown` here: what comes out of a browser's store is outside
 * data, and only the repository of a table says what it is, after checking it.
 *
 * It closes itself for good when another tab brings a newer version of the tables, so that code
 * that does not know them cannot write into them. Every later call then fails.
 */
export class Database extends Dexie {
  /** `Client` records by id. */
  readonly clients: Table<unknown, string>;
  /** `BodyMap` records by id. */
  readonly maps: Table<unknown, string>;
  /** `MapHistory` records by map id. */
  readonly histories: Table<unknown, string>;
  /** `Answers` records by client id. */
  readonly answers: Table<unknown, string>;
  /** The one `QuestionSet` of this device, by a constant id. */
  readonly questionSets: Table<unknown, string>;
  /** `Session` records by id. */
  readonly sessions: Table<unknown, string>;
  /** `PracticeNotes` records by client id. */
  readonly practiceNotes: Table<unknown, string>;
  /** What is set for this device: `{ name, value }` by name. */
  readonly settings: Table<unknown, string>;
  /** `ClientCard` records by client id. */
  readonly cards: Table<unknown, string>;
  /** `ClientSummary` records by client id: made from the others, and gone as soon as one of these changes. */
  readonly summaries: Table<unknown, string>;
  /** The lock that this tab found at its start; `null`: none. Rows under another one are not written. */
  lockId: string | null = null;
  /** What rows are sealed with while the lock is open; `null`: there is none, or it is closed. */
  seal: Seal | null = null;
  /** `PracticeKey` records by their public half. In no copy of the data: see `LEFT_OUT` of backups. */
  readonly keys: Table<unknown, string>;
  /** Told after each write of this tab has been committed. */
  onWritten: (() => void) | null = null;
  private onClosed: (() => void) | null = null;
  private isClosedForGood = false;

  constructor(name = "fasciamap") {
    // Strict: a write is reported as done only when it is on the disk, not in the system's cache.
    super(name, { chromeTransactionDurability: "strict" });

    // A change of tables is a further `this.version(n).stores(…).upgrade(…)` below this one, with
    // TABLES_VERSION raised. The earlier versions stay: they are how an old database gets here.
    this.version(1).stores({
      clients: "id, origin",
      maps: "id, clientId, startedAt",
      histories: "mapId",
      answers: "clientId",
      questionSets: "id",
      settings: "name",
    });
    // Sessions came. Maps of version 1 say nothing of them, which `BodyMap` reads as "before, of none".
    this.version(2).stores({ sessions: "id, clientId" });
    // The practice's own list came: what it notes of a client, and one line of each for the list itself,
    // which is made anew where it is missing: when `ClientSummary` changes, an upgrade clears that table.
    this.version(3).stores({
      cards: "clientId, *alsoIds",
      summaries: "clientId, [group+lastSeen]",
      practiceNotes: "clientId", // what a therapist writes down of a client
      // The keys that files are sealed for, so that only this practice opens them.
      keys: "id",
    });
    this.clients = this.table("clients");
    this.maps = this.table("maps");
    this.histories = this.table("histories");
    this.answers = this.table("answers");
    this.questionSets = this.table("questionSets");
    this.sessions = this.table("sessions");
    this.practiceNotes = this.table("practiceNotes");
    this.settings = this.table("settings");
    this.cards = this.table("cards");
    this.summaries = this.table("summaries");
    this.keys = this.table("keys");

    this.use(
      countWrites(
        (writes, tables) => this.noteWrite(writes, tables),
        () => this.lockId,
      ),
    );

    this.on("versionchange", () => {
      this.close({ disableAutoOpen: true });
      this.onClosed?.();
      return false; // else Dexie's own handler closes it in a way that the next call undoes
    });
    this.on("ready", () => this.refuseNewerTables(), true);
  }

  /** Has it told as soon as nothing more can be written here. */
  tellWhenClosed(onClosed: () => void): void {
    this.onClosed = onClosed;
  }

  /** Whether a lost connection may be made anew: not after it was closed for good. */
  mayReopen(): boolean {
    return !this.isClosedForGood;
  }

  override close(options?: { disableAutoOpen: boolean }): void {
    if (options?.disableAutoOpen !== false) this.isClosedForGood = true;
    super.close(options);
  }

  /** Remembers outside of the database that this was committed, in case it is lost. */
  private noteWrite(writes: number, tables: ReadonlySet<string>): void {
    const isOfDevice = tables.size === 1 && tables.has("settings");
    const holds = isOfDevice ? (readWitness(this.name)?.holds ?? null) : null;
    keepWitness(this.name, { writes, holds });
    this.onWritten?.();
  }

  /** Dexie opens a newer database as if it were its own: code of yesterday could write into it. */
  private refuseNewerTables(): void {
    if (this.backendDB().version >= NATIVE_STEPS * (TABLES_VERSION + 1)) {
      throw new DatabaseIsNewer(`the database is of a newer version than ${TABLES_VERSION}`);
    }
  }
}
