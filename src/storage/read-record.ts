import { type Misfit, misfitOf } from "@/domain/misfit";
import { z } from "@/domain/zod";

/** Thrown when a stored record is not what its table holds. The record itself is left as it is. */
export class StoredRecordDamaged extends Error {
  override readonly name = "StoredRecordDamaged";
  readonly id: string;

  constructor(table: string, id: string) {
    super(`the record ${id} of ${table} is damaged`);
    this.id = id;
  }
}

/**
 * Checks a row on the way out of a table.
 *
 * @throws {StoredRecordDamaged} the row does not fit the schema
 */
export function readRecord<Schema extends z.core.$ZodType>(
  schema: Schema,
  table: string,
  row: unknown,
): z.output<Schema> {
  const record = z.safeParse(schema, row);
  if (!record.success) throw new StoredRecordDamaged(table, idOf(row));
  return record.data;
}

/**
 * Checks many rows: the records that are whole, in their order, the ids of those that are not, and of
 * what is wrong with these each kind that can be said more closely, once.
 */
export function readRecords<Schema extends z.core.$ZodType>(
  schema: Schema,
  rows: readonly unknown[],
): { records: z.output<Schema>[]; damaged: string[]; misfits: Misfit[] } {
  const records: z.output<Schema>[] = [];
  const damaged: string[] = [];
  const misfits = new Set<Misfit>();
  for (const row of rows) {
    const record = z.safeParse(schema, row);
    if (record.success) {
      records.push(record.data);
      continue;
    }
    damaged.push(idOf(row));
    const misfit = misfitOf(record.error);
    if (misfit !== null) misfits.add(misfit);
  }
  return { records, damaged, misfits: [...misfits] };
}

/** The primary key, which a row has even when nothing else in it is right. */
function idOf(row: unknown): string {
  return typeof row === "object" && row !== null && "id" in row ? String(row.id) : "without an id";
}
