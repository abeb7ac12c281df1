import { describe, expect, it } from "vitest";

import { realFigure } from "../../support/real-figure";
import { sayIn } from "../../support/catalogue";
import { openTestDatabase } from "../../support/open-test-database";
import { mapDifferences } from "@/domain/map-differences";
import { madeUpPractice } from "@/features/practice/made-up-practice";
import { searchClients } from "@/features/practice/search-clients";
import { allClients, makeSummaries } from "@/storage/client-summaries";
import { addMadeUpClients, listMadeUp, removeMadeUp } from "@/storage/made-up-clients";
import { fakeKeeping } from "../../support/fake-keeping";
import { makeClient } from "../../support/make-client";
import { saveClient } from "../../support/save-client";
import { storedRows } from "../../support/stored-rows";

const today = new Date("2026-11-23T15:00:00.000Z");
const say = sayIn("en");
const made = await madeUpPractice(realFigure, today, say);

describe("the made-up practice", () => {
  it("is the same each time, valid, five clients over six months, each said to be made up", async () => {
    expect(await madeUpPractice(realFigure, today, say)).toEqual(made);
    expect(made).toHaveLength(5);
    for (const { client } of made) expect(client.name).toMatch(/\(made up\)$/);
    const maps = made.flatMap((one) => one.maps);
    expect(new Set(maps.map(({ id }) => id)).size).toBe(maps.length);
    const first = Math.min(...maps.map(({ startedAt }) => Date.parse(startedAt)));
    expect((today.getTime() - first) / 86_400_000).toBeGreaterThan(170);
    expect(maps.every(({ startedAt }) => Date.parse(startedAt) < today.getTime())).toBe(true);
    const presets = new Set(made.map(({ client }) => client.shape.preset));
    expect(presets.size).toBeGreaterThanOrEqual(4);
  });

  it("contradicts itself nowhere: what is softer is marked still, and compared as such", () => {
    for (const { maps } of made) {
      for (const after of maps.filter(({ moment }) => moment === "after")) {
        const before = maps.find(({ id }) => id === after.followsId)!;
        const found = mapDifferences(before, after, () => null);
        const fateOf = { gone: "gone", softer: "better", same: "same", worse: "worse" };
        expect(found.map(({ spot, fate }) => `${spot.id} ${fate}`).toSorted()).toEqual(
          after.changes.map((said) => `${said.spotId} ${fateOf[said.outcome]}`).toSorted(),
        );
        const still = after.changes.filter(({ outcome }) => outcome !== "gone");
        expect(after.spots.map(({ id }) => id)).toEqual(still.map(({ spotId }) => spotId));
      }
    }
  });

  it("has somebody with a health question answered yes, somebody with none, and a plan", () => {
    const yes = made.map(
      ({ answers }) => answers?.answers.filter(({ value }) => value === true).length ?? null,
    );
    expect(yes).toContain(0);
    expect(yes).toContain(1);
    expect(yes).toContain(null);
    for (const { answers, maps } of made) {
      if (!answers) continue;
      const last = maps
        .map(({ startedAt }) => startedAt)
        .toSorted()
        .at(-1)!;
      expect(answers.answers.every(({ answeredAt }) => answeredAt < last)).toBe(true);
    }
    expect(made.filter(({ notes }) => notes !== null && notes.plan !== "").length).toBe(2);
  });

  it("comes twice as once, and goes without a trace, leaving all others", async () => {
    fakeKeeping();
    const db = openTestDatabase();
    const kim = makeClient({ name: "Kim", origin: "received" });
    await saveClient(db, kim);
    await addMadeUpClients(db, made);
    await addMadeUpClients(db, made);
    expect(await db.clients.count()).toBe(6);
    expect(await listMadeUp(db)).toHaveLength(5);
    expect([await db.answers.count(), await db.practiceNotes.count()]).toEqual([2, 2]);
    await makeSummaries(db);

    expect((await removeMadeUp(db)).ok).toBe(true);
    const left = await storedRows(db);
    expect(left).not.toContain("made up");
    expect(left).not.toContain("fa5c1a00");
    expect(left).toContain(kim.id);
  });
});

describe("searchClients", () => {
  it.each([
    ["mara", "Mara"],
    ["SHOULDER BLADE left", "Mara Tarek"],
    ["left calf", "Jonas"],
    ["jaw made", "Tarek"],
    ["left knee", ""],
    ["désk", "Mara"],
  ])("finds %s", async (query, found) => {
    const db = openTestDatabase();
    await addMadeUpClients(db, made);
    await db.cards.update(made[0]!.client.id, { tags: ["Desk work"] });
    await makeSummaries(db);
    const clients = searchClients(await allClients(db, "here"), query, say);
    const names = clients.map(({ name }) => name.split(" ")[0] ?? "").toSorted();
    expect(names.join(" ")).toBe(found);
  });
});
