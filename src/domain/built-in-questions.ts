/** The parts that the questions come in, in the order in which they are asked. */
export const questionGroups = ["reason", "past", "session", "health", "own", "consent"] as const;
export type QuestionGroup = (typeof questionGroups)[number];

/**
 * What a "yes" to a health question asks of the person. Never a diagnosis, and never a lock: the
 * advice is shown, and everything goes on working.
 *
 * - `emergency`: call the emergency number now
 * - `see-today`: see a doctor today, before a session
 * - `check-first`: talk to a doctor before a session
 * - `postpone`: have the session another day
 * - `tell`: tell the therapist before the session begins
 * - `avoid`: this area is left alone
 */
export type HealthAction =
  "emergency" | "see-today" | "check-first" | "postpone" | "tell" | "avoid";

type Row = {
  readonly id: string;
  readonly group: Exclude<QuestionGroup, "own">;
  readonly kind: "text" | "long-text" | "yes-no" | "choice" | "choices" | "scale";
  /** Ids of the options, for a choice. */
  readonly options?: readonly string[];
  /** What "yes" asks for, for a health question. */
  readonly action?: HealthAction;
  /** Whether a line of help stands under it. */
  readonly hasHint?: true;
};

const rows = [
  { id: "why", group: "reason", kind: "long-text", hasHint: true },
  {
    id: "since",
    group: "reason",
    kind: "choice",
    options: ["days", "weeks", "months", "years", "always"],
  },
  {
    id: "limits",
    group: "reason",
    kind: "choices",
    options: ["sleep", "sitting", "walking", "lifting", "work", "sport", "people", "nothing"],
    hasHint: true,
  },
  { id: "hold-back", group: "reason", kind: "scale", hasHint: true },
  {
    id: "helped",
    group: "reason",
    kind: "choices",
    options: ["rest", "movement", "exercises", "warmth", "cold", "touch", "medicine", "nothing"],
    hasHint: true,
  },
  { id: "goals", group: "reason", kind: "long-text", hasHint: true },

  { id: "surgeries", group: "past", kind: "long-text", hasHint: true },
  { id: "scars", group: "past", kind: "long-text", hasHint: true },
  { id: "injuries", group: "past", kind: "long-text", hasHint: true },
  { id: "medicines", group: "past", kind: "long-text", hasHint: true },

  {
    id: "pressure",
    group: "session",
    kind: "choice",
    options: ["light", "medium", "firm", "ask"],
  },
  { id: "avoid", group: "session", kind: "long-text", hasHint: true },

  { id: "chest", group: "health", kind: "yes-no", action: "emergency" },
  { id: "one-side", group: "health", kind: "yes-no", action: "emergency" },
  { id: "head-neck", group: "health", kind: "yes-no", action: "emergency" },
  { id: "bladder", group: "health", kind: "yes-no", action: "emergency" },
  { id: "swollen-limb", group: "health", kind: "yes-no", action: "see-today" },
  { id: "red-skin", group: "health", kind: "yes-no", action: "check-first" },
  { id: "unexplained", group: "health", kind: "yes-no", action: "check-first" },
  { id: "fall", group: "health", kind: "yes-no", action: "check-first" },
  { id: "fever", group: "health", kind: "yes-no", action: "postpone" },
  { id: "wound", group: "health", kind: "yes-no", action: "avoid" },
  { id: "bleeding", group: "health", kind: "yes-no", action: "tell" },
  { id: "pregnancy", group: "health", kind: "yes-no", action: "tell" },

  {
    id: "consent",
    group: "consent",
    kind: "choice",
    options: ["agree", "disagree"],
    hasHint: true,
  },
] as const satisfies readonly Row[];

type Id = (typeof rows)[number]["id"];

/** A question that comes with the app. Its words are the messages `question.<id>` and below. */
export type BuiltInQuestion = Row & { readonly id: Id };

/**
 * The questions that come with the app, in the order in which they are asked. docs/intake.md says
 * where the health questions come from.
 */
export const builtInQuestions: readonly BuiltInQuestion[] = rows;

/** Their ids, in the same order. */
export const builtInIds: readonly Id[] = rows.map(({ id }) => id);
