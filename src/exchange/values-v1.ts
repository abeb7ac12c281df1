import { z } from "@/domain/zod";

// Frozen: what version 1 of the map file and of the question file are made of.

/** A UUID in lower case. */
export const Id = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/** A moment in UTC, with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });

/** One line: no control characters, no halves of surrogate pairs, nothing that turns the writing direction. */
// oxlint-disable-next-line no-control-regex -- to refuse them
export const oneLine = /^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]*$/u;

/** The same for several lines: tab and newline pass. */
export const severalLines =
  // oxlint-disable-next-line no-control-regex -- to refuse them; tab and newline pass
  /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]*$/u;

/** Something is there, and no blank stands before or after it. */
export const trimmed = /^\S(?:.*\S)?$/u;

/** Whether no two of the texts are the same. */
export function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
