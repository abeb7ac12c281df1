import { ANSWERS_LIMIT, Answers } from "@/domain/answers";
import { ClientCard, TAG_LIMIT } from "@/domain/client-card";
import type { Client, ClientId } from "@/domain/client";
import { PRACTICE_NOTE_LIMIT, PracticeNotes } from "@/domain/practice-notes";
import { z } from "@/domain/zod";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import { getCard } from "@/storage/client-cards";
import { keyOf, rowsOfClient, tablesOfClients } from "@/storage/client-rows";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";

/** What a merge did, enough to take it back as long as this is kept. */
export type Merge = {
  readonly into: ClientId;
  readonly from: ClientId;
  /** By table: keys of rows that were the other's, and rows as they were before, of both, where a client has one. */
  readonly moved: readonly { readonly table: string; readonly keys: readonly string[] }[];
  readonly before: readonly { readonly table: string; readonly rows: readonly unknown[] }[];
};

/**
 * Joins two clients that are one person: maps, sessions and whatever else there is of `from` become those of `into`,
 * and files of `from` go there from now on. Of answers to one question the later is kept.
 *
 * @throws {Error} one of them is this device's own client, or not here: a mistake in our code
 */
export function mergeClients(
  db: Database,
  into: Client,
  from: Client,
): Promise<Result<Merge, SaveFailure>> {
  if ([into, from].some(({ origin }) => origin === "own") || into.id === from.id) {
    throw new Error("only two clients that came in are merged");
  }
  return attemptSave(db, () =>
    db.transaction("rw", [...tablesOfClients(db), db.histories], async () => {
      const moved: { table: string; keys: string[] }[] = [];
      const before: { table: string; rows: unknown[] }[] = [];
      for (const table of tablesOfClients(db)) {
        const theirs = rowsOfClient(db, table, from.id);
        if (keyOf(table) === "many") {
          const keys = await theirs.primaryKeys();
          await theirs.modify((row: unknown) => setClient(row, into.id));
          moved.push({ table: table.name, keys });
        } else if (table !== db.summaries) {
          const rows = await table.bulkGet([into.id, from.id]);
          before.push({ table: table.name, rows: rows.filter((row) => row !== undefined) });
          const [mine, other] = rows;
          if (table === db.answers) await putAnswers(db, into.id, mine, other);
          else if (table === db.practiceNotes && mine !== undefined) {
            await putNotes(db, mine, other);
          } else if (table !== db.cards && table !== db.clients && mine === undefined && other) {
            await table.put(setClient(structuredClone(other), into.id));
          }
          if (table !== db.cards) await table.delete(from.id);
        }
      }
      await moveSteps(db, moved.find(({ table }) => table === "maps")?.keys ?? [], into.id);
      await putCard(db, into.id, from.id);
      await db.summaries.bulkDelete([into.id, from.id]);
      return { into: into.id, from: from.id, moved, before };
    }),
  );
}

/** Takes a merge back: what was the other's is so again, with what was done to it since. */
export function undoMerge(db: Database, merge: Merge): Promise<Result<void, SaveFailure>> {
  const { into, from, moved, before } = merge;
  return attemptSave(db, () =>
    db.transaction("rw", [...tablesOfClients(db), db.histories], async () => {
      for (const { table, keys } of moved) {
        await db
          .table<unknown, string>(table)
          .where(":id")
          .anyOf([...keys])
          .modify((row: unknown) => setClient(row, from));
      }
      for (const { table, rows } of before) {
        await db.table<unknown, string>(table).bulkDelete([into, from]);
        await db.table<unknown, string>(table).bulkPut([...rows]);
      }
      await moveSteps(db, moved.find(({ table }) => table === "maps")?.keys ?? [], from);
      await db.summaries.bulkDelete([into, from]);
    }),
  );
}

/** The steps of undo are maps too. */
async function moveSteps(db: Database, maps: readonly string[], to: ClientId): Promise<void> {
  await db.histories
    .where(":id")
    .anyOf([...maps])
    .modify((row: unknown) => {
      const steps = Steps.safeParse(row);
      if (!steps.success) return;
      for (const step of [...steps.data.past, ...steps.data.future]) setClient(step, to);
    });
}

const Steps = z.custom<{ past: unknown[]; future: unknown[] }>(
  (row) =>
    typeof row === "object" &&
    row !== null &&
    "past" in row &&
    "future" in row &&
    Array.isArray(row.past) &&
    Array.isArray(row.future),
);

function setClient(row: unknown, id: ClientId): unknown {
  if (typeof row === "object" && row !== null) Reflect.set(row, "clientId", id);
  return row;
}

async function putAnswers(db: Database, into: ClientId, mine: unknown, other: unknown) {
  const [here, there] = [Answers.safeParse(mine), Answers.safeParse(other)];
  if (!there.success) return;
  const joined = new Map((here.data?.answers ?? []).map((answer) => [answer.question, answer]));
  for (const answer of there.data.answers) {
    const present = joined.get(answer.question);
    if (!present || present.answeredAt < answer.answeredAt) joined.set(answer.question, answer);
  }
  await db.answers.put({
    ...there.data,
    ...here.data,
    clientId: into,
    answers: [...joined.values()].slice(0, ANSWERS_LIMIT),
  });
}

/** What was noted of both, one below the other; a plan that both have alike once. */
async function putNotes(db: Database, mine: unknown, other: unknown): Promise<void> {
  const [here, there] = [PracticeNotes.safeParse(mine), PracticeNotes.safeParse(other)];
  if (!here.success || !there.success) return;
  const joined = (field: "plan" | "notes") =>
    [...new Set([here.data[field], there.data[field]])]
      .filter((text) => text !== "")
      .join("\n\n")
      .slice(0, PRACTICE_NOTE_LIMIT);
  await db.practiceNotes.put({ ...here.data, plan: joined("plan"), notes: joined("notes") });
}

async function putCard(db: Database, into: ClientId, from: ClientId): Promise<void> {
  const [mine, other] = [await getCard(db, into), await getCard(db, from)];
  const apart = [...mine.apartFrom, ...other.apartFrom];
  await db.cards.put(
    ClientCard.parse({
      ...mine,
      tags: [...new Set([...mine.tags, ...other.tags])].slice(0, TAG_LIMIT),
      alsoIds: [...new Set([...mine.alsoIds, ...other.alsoIds, from])],
      apartFrom: [...new Set(apart)].filter((id) => id !== into && id !== from),
    }),
  );
  await db.cards.delete(from);
}
