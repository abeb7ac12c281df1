/**
 * The built-in questions that version 1 of the map file and of the question file may name, each with
 * what its answer is: words, yes or no, a step, one of some options, or several of them. Frozen with
 * those versions: questions that come later belong to later ones.
 */
export const questionsV1: Readonly<Record<string, AnswerKindV1>> = {
  why: "words",
  since: { one: ["days", "weeks", "months", "years", "always"] },
  limits: {
    several: ["sleep", "sitting", "walking", "lifting", "work", "sport", "people", "nothing"],
  },
  "hold-back": "step",
  helped: {
    several: ["rest", "movement", "exercises", "warmth", "cold", "touch", "medicine", "nothing"],
  },
  goals: "words",
  surgeries: "words",
  scars: "words",
  injuries: "words",
  medicines: "words",
  pressure: { one: ["light", "medium", "firm", "ask"] },
  avoid: "words",
  chest: "yes-no",
  "one-side": "yes-no",
  "head-neck": "yes-no",
  bladder: "yes-no",
  "swollen-limb": "yes-no",
  "red-skin": "yes-no",
  unexplained: "yes-no",
  fall: "yes-no",
  fever: "yes-no",
  wound: "yes-no",
  bleeding: "yes-no",
  pregnancy: "yes-no",
  consent: { one: ["agree", "disagree"] },
};

type AnswerKindV1 =
  | "words"
  | "yes-no"
  | "step"
  | { readonly one: readonly string[] }
  | { readonly several: readonly string[] };

/** Whether a value answers that built-in question. Any value does where the question is no such one. */
export function answersQuestionV1(
  question: string,
  value: boolean | number | string | readonly string[],
): boolean {
  const kind = Object.hasOwn(questionsV1, question) ? questionsV1[question] : undefined;
  if (kind === undefined) return true;
  if (kind === "words") return typeof value === "string";
  if (kind === "yes-no") return typeof value === "boolean";
  if (kind === "step") return typeof value === "number";
  if ("one" in kind) return typeof value === "string" && kind.one.includes(value);
  return typeof value === "object" && value.every((chosen) => kind.several.includes(chosen));
}
