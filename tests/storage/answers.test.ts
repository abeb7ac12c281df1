import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import { giveAnswer, noAnswers } from "@/domain/answers";
import { builtInQuestions } from "@/domain/built-in-questions";
import { changeAnswers, getAnswers } from "@/storage/answers";
import { importMapFile } from "@/storage/import-maps";

import { failPuts } from "../support/fail-puts";
import { makeAnswer, makeAnswers } from "../support/make-answers";
import { makeClient } from "../support/make-client";
import { saveClient } from "../support/save-client";
import { makeMap } from "../support/make-map";
import { makeUuid } from "../support/make-uuid";
import { storedRows } from "../support/stored-rows";

const client = makeClient();
const pressure = builtInQuestions.find(({ id }) => id === "pressure")!;
const fever = builtInQuestions.find(({ id }) => id === "fever")!;
const now = "2026-11-23T09:00:00.000Z";

describe("changeAnswers", () => {
  it("stores what changed, and gives it back", async () => {
    const db = openTestDatabase();
    expect(await getAnswers(db, client.id)).toEqual({
      answers: noAnswers(client.id),
      isDamaged: false,
    });
    const saved = await changeAnswers(db, client.id, (answers) =>
      giveAnswer(answers, pressure, "light", now),
    );
    expect(saved).toEqual({ ok: true, value: makeAnswers() });
    expect((await getAnswers(db, client.id)).answers).toEqual(makeAnswers());
  });

  it("loses nothing when two tabs answer at once", async () => {
    const db = openTestDatabase();
    const other = openTestDatabase(db.name);
    await Promise.all([
      changeAnswers(db, client.id, (answers) => giveAnswer(answers, pressure, "firm", now)),
      changeAnswers(other, client.id, (answers) => giveAnswer(answers, fever, false, now)),
    ]);
    const { answers } = (await getAnswers(db, client.id)).answers;
    expect(answers.map(({ question }) => question).sort()).toEqual(["fever", "pressure"]);
  });

  it("names a full disk, and leaves what is there", async () => {
    const db = openTestDatabase();
    await changeAnswers(db, client.id, () => makeAnswers());
    failPuts((store) => store === "answers");
    const saved = await changeAnswers(db, client.id, (answers) =>
      giveAnswer(answers, pressure, "firm", now),
    );
    expect(saved).toEqual({ ok: false, failure: "disk-full" });
    expect((await getAnswers(db, client.id)).answers).toEqual(makeAnswers());
  });

  it("says that a record is damaged, and never writes over it", async () => {
    const db = openTestDatabase();
    await db.answers.put({ clientId: client.id, answers: "many" });
    expect(await getAnswers(db, client.id)).toMatchObject({ isDamaged: true });
    const before = await storedRows(db);
    await expect(changeAnswers(db, client.id, (answers) => answers)).rejects.toThrow(/damaged/);
    expect(await storedRows(db)).toBe(before);
  });

  it("throws on answers that are not valid", async () => {
    const db = openTestDatabase();
    const twice = { ...makeAnswers(), answers: [makeAnswer(), makeAnswer()] };
    await expect(changeAnswers(db, client.id, () => twice)).rejects.toThrow(/twice/);
  });
});

describe("answers that come in a file", () => {
  const kim = makeClient({ id: makeUuid(5), name: "Kim" });
  const map = makeMap({ clientId: kim.id });
  const early = { client: kim, maps: [map], exportedAt: now, answers: [makeAnswer()] };
  const late = {
    ...early,
    exportedAt: "2026-11-30T09:00:00.000Z",
    answers: [makeAnswer({ value: "firm", previous: { value: "light" } })],
  };

  it("come with the maps, and the same file twice changes nothing", async () => {
    const db = openTestDatabase();
    expect(await importMapFile(db, early)).toMatchObject({ value: { hasNewAnswers: true } });
    const before = await storedRows(db);
    expect(await importMapFile(db, early)).toMatchObject({ value: { hasNewAnswers: false } });
    expect(await storedRows(db)).toBe(before);
    expect((await getAnswers(db, kim.id)).answers.answers).toEqual(early.answers);
  });

  it("are replaced by those of a later file, never by those of an earlier one", async () => {
    const db = openTestDatabase();
    await importMapFile(db, early);
    expect(await importMapFile(db, late)).toMatchObject({
      value: { added: 0, updated: 0, hasNewAnswers: true },
    });
    const before = await storedRows(db);
    await importMapFile(db, early);
    expect(await storedRows(db)).toBe(before);
    expect((await getAnswers(db, kim.id)).answers.answers).toEqual(late.answers);
  });

  it("stay when a later file says nothing of the questions", async () => {
    const db = openTestDatabase();
    await importMapFile(db, early);
    await importMapFile(db, { client: kim, maps: [map], exportedAt: late.exportedAt });
    expect((await getAnswers(db, kim.id)).answers.answers).toEqual(early.answers);
  });

  it("do not touch what this device's own client has answered, and fill in where nothing is", async () => {
    const db = openTestDatabase();
    const own = { ...late, client, maps: [makeMap()] };
    await saveClient(db, client);
    await importMapFile(db, own);
    expect((await getAnswers(db, client.id)).answers.answers).toEqual(late.answers);
    await changeAnswers(db, client.id, (all) => giveAnswer(all, pressure, "ask", now));
    await importMapFile(db, { ...own, exportedAt: "2027-01-01T00:00:00.000Z" });
    expect((await getAnswers(db, client.id)).answers.answers[0]?.value).toBe("ask");
  });

  it("replace a damaged record", async () => {
    const db = openTestDatabase();
    await db.answers.put({ clientId: kim.id });
    await importMapFile(db, early);
    expect((await getAnswers(db, kim.id)).isDamaged).toBe(false);
  });

  it("are not stored when the maps cannot be", async () => {
    const db = openTestDatabase();
    const before = await storedRows(db);
    const heal = failPuts((store) => store === "clients");
    expect(await importMapFile(db, early)).toEqual({ ok: false, failure: "disk-full" });
    heal();
    expect(await storedRows(db)).toBe(before);
  });
});
