import { z } from "@/domain/zod";
import { questionsV1 } from "@/exchange/questions-v1";
import { Id, Instant, oneLine, trimmed } from "@/exchange/values-v1";

// Frozen: this file says what version 1 of the question file is, for ever. docs/question-file.md is
// the same in words.

/** The name of the format, which every question file of every version says first. */
export const QUESTION_FILE_FORMAT = "fasciamap-questions";

const OwnV1 = z
  .strictObject({
    id: Id,
    kind: z.enum(["text", "long-text", "yes-no", "choice", "choices", "scale"]),
    text: z.string().check(z.maxLength(200), z.regex(oneLine), z.regex(trimmed)),
    options: z
      .array(z.string().check(z.maxLength(80), z.regex(oneLine), z.regex(trimmed)))
      .check(z.maxLength(12), z.refine(areDistinct)),
  })
  .check(
    z.refine(
      ({ kind, options }) =>
        kind === "choice" || kind === "choices" ? options.length >= 2 : options.length === 0,
      { path: ["options"] },
    ),
  );

/** Question file version 1, as JSON has it. An unknown key is refused. */
export const QuestionFileV1 = z.strictObject({
  format: z.literal(QUESTION_FILE_FORMAT),
  version: z.literal(1),
  exportedAt: Instant,
  off: z.array(z.enum(Object.keys(questionsV1))).check(z.refine(areDistinct)),
  own: z.array(OwnV1).check(
    z.maxLength(30),
    z.refine((own) => areDistinct(own.map(({ id }) => id))),
  ),
});

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
