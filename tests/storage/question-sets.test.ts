import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import { QuestionSet, standardQuestions } from "@/domain/question-set";
import { changeQuestionSet, getQuestionSet } from "@/storage/question-sets";

import { failPuts } from "../support/fail-puts";
import { makeUuid } from "../support/make-uuid";

const own = { id: makeUuid(1), kind: "text", text: "How?", options: [] };
const set = QuestionSet.parse({ off: ["scars"], own: [own] });

describe("the question set of a device", () => {
  it("is the standard one until it is changed", async () => {
    const db = openTestDatabase();
    expect(await getQuestionSet(db)).toEqual(standardQuestions);
    expect(await changeQuestionSet(db, () => set)).toEqual({ ok: true, value: set });
    expect(await getQuestionSet(db)).toEqual(set);
    expect(await db.questionSets.count()).toBe(1);
  });

  it("is changed from what is stored, so that two tabs do not undo each other", async () => {
    const db = openTestDatabase();
    const other = openTestDatabase(db.name);
    await Promise.all([
      changeQuestionSet(db, ({ off, own: mine }) => ({ off: [...off, "why"], own: mine })),
      changeQuestionSet(other, ({ off, own: mine }) => ({ off: [...off, "fever"], own: mine })),
    ]);
    expect((await getQuestionSet(db)).off).toEqual(expect.arrayContaining(["why", "fever"]));
  });

  it("is the standard one where the stored one is damaged", async () => {
    const db = openTestDatabase();
    await db.questionSets.put({ id: "only", off: ["mood"], own: [] });
    expect(await getQuestionSet(db)).toEqual(standardQuestions);
  });

  it("names a full disk, and keeps what was asked", async () => {
    const db = openTestDatabase();
    await changeQuestionSet(db, () => set);
    failPuts((store) => store === "questionSets");
    expect(await changeQuestionSet(db, () => standardQuestions)).toEqual({
      ok: false,
      failure: "disk-full",
    });
    expect(await getQuestionSet(db)).toEqual(set);
  });
});
