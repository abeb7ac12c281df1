import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { openTestDatabase } from "../../support/open-test-database";
import { failPuts } from "../../support/fail-puts";
import { makeMap } from "../../support/make-map";
import { makeSpot } from "../../support/make-spot";
import { nextUuid } from "../../support/make-uuid";
import { reportPromise } from "../../support/report-promise";
import type { BodyMap } from "@/domain/body-map";
import type { Draft, DraftAction } from "@/features/mark/draft";
import { DraftKeeper } from "@/features/mark/draft-keeper";
import type { Database } from "@/storage/database";
import { getMap } from "@/storage/maps";
import { watchMap } from "@/storage/watch";

const SEQUENCES = process.env["SOAK"] ? 200 : 30;

/** A tab that has the map open, what it shows, and what was taken away in it. */
function openTab(db: Database, map: BodyMap) {
  const tab = { draft: { map, past: [], future: [] } as Draft, state: "saved" };
  const keeper = new DraftKeeper(db, tab.draft, {
    onDraft: (draft) => (tab.draft = draft),
    onSaveState: (state) => (tab.state = state),
  });
  return { tab, keeper };
}

async function shared(): Promise<{ db: Database; map: BodyMap }> {
  const map = makeMap({ spots: [] });
  const db = openTestDatabase(nextUuid());
  await db.maps.put(map);
  return { db, map };
}

const place = (): DraftAction => ({ type: "place", spot: makeSpot({ id: nextUuid() }) });

describe("DraftKeeper", () => {
  it("does not write over what another tab has stored", async () => {
    const { db, map } = await shared();
    const [one, other] = [openTab(db, map), openTab(openTestDatabase(db.name), map)];
    one.keeper.act(place());
    await one.keeper.save();
    other.keeper.act(place());
    await other.keeper.save();

    expect((await getMap(db, map.id))?.spots).toHaveLength(2);
    expect(other.tab.draft.map.spots).toHaveLength(2);
    expect(other.tab.state).toBe("saved");
  });

  it("takes back by undo what was done here, never what was done there", async () => {
    const { db, map } = await shared();
    const [one, other] = [openTab(db, map), openTab(db, map)];
    one.keeper.act(place());
    const theirs = place();
    other.keeper.act(theirs);
    await other.keeper.save();
    await one.keeper.save();
    one.keeper.act({ type: "undo" });
    await one.keeper.save();

    const stored = await getMap(db, map.id);
    expect(stored?.spots).toEqual(other.tab.draft.map.spots);
  });

  it("writes nothing where nothing was marked", async () => {
    const db = openTestDatabase();
    const { keeper } = openTab(db, makeMap({ spots: [] }));
    await keeper.save();
    expect(await db.maps.count()).toBe(0);
  });

  it("keeps in memory what could not be written, and writes it when asked again", async () => {
    const { db, map } = await shared();
    const { tab, keeper } = openTab(db, map);
    const heal = failPuts(() => true);
    keeper.act(place());
    await keeper.save();
    expect(tab.state).toBe("disk-full");
    expect(tab.draft.map.spots).toHaveLength(1);
    heal();
    await keeper.save();
    expect(tab.state).toBe("saved");
    expect((await getMap(db, map.id))?.spots).toHaveLength(1);
  });

  it("shows in the other tab what was stored, within a second", async () => {
    const { db, map } = await shared();
    const [one, other] = [openTab(db, map), openTab(openTestDatabase(db.name), map)];
    const stop = watchMap(db, map.id, (stored) => void other.keeper.takeOver(stored));
    one.keeper.act(place());
    await one.keeper.save();
    await expect.poll(() => other.tab.draft.map.spots.length, { timeout: 1000 }).toBe(1);
    stop();
  });

  it(
    "loses no spot in any order of two tabs' doings, and both end up with what is stored",
    { timeout: 300_000 },
    async () => {
      const step = fc.record({
        tab: fc.nat(1),
        what: fc.constantFrom("place", "place", "describe", "move", "remove", "undo", "redo"),
        which: fc.nat(9),
        after: fc.constantFrom("save", "save at once", "see", "nothing"),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const { db, map } = await shared();
          const tabs = [openTab(db, map), openTab(db, map)] as const;
          const placed = new Set<string>();
          const taken = new Set<string>();
          const running: Promise<void>[] = [];

          for (const { tab, what, which, after: next } of steps) {
            const { tab: shown, keeper } = tabs[tab as 0 | 1];
            const before = shown.draft.map.spots;
            const id = before[which % Math.max(1, before.length)]?.id;
            const action = actionOf(what, which, id);
            if (action) keeper.act(action);
            const after = shown.draft.map.spots;
            for (const gone of idsOnlyIn(before, after)) taken.add(gone);
            for (const come of idsOnlyIn(after, before)) {
              placed.add(come);
              taken.delete(come);
            }
            if (next === "save") await keeper.save();
            if (next === "save at once") running.push(keeper.save());
            const stored = next === "see" ? await getMap(db, map.id) : undefined;
            if (stored) await keeper.takeOver(stored);
          }
          await Promise.all(running);
          for (const { keeper } of tabs) await keeper.save();
          const stored = await getMap(db, map.id);
          if (!stored) throw new Error("the map is gone");
          for (const { keeper } of tabs) await keeper.takeOver(stored);

          const ids = new Set<string>(stored.spots.map((spot) => spot.id));
          expect([...placed].filter((id) => !taken.has(id) && !ids.has(id))).toEqual([]);
          for (const { tab } of tabs) expect(tab.draft.map.spots).toEqual(stored.spots);
        }),
        { numRuns: SEQUENCES },
      );
      reportPromise("two tabs lose no spot", `${SEQUENCES} of ${SEQUENCES}`, "200 of 200");
    },
  );
});

function idsOnlyIn(spots: BodyMap["spots"], others: BodyMap["spots"]): string[] {
  return spots.map(({ id }) => id).filter((id) => !others.some((other) => other.id === id));
}

function actionOf(what: string, which: number, id: BodyMap["spots"][0]["id"] | undefined) {
  if (what === "place") return place();
  if (what === "undo" || what === "redo") return { type: what } as const;
  if (!id) return undefined;
  if (what === "remove") return { type: "remove", id } as const;
  if (what === "describe") return { type: "describe", id, as: { intensity: which } } as const;
  const { anchor, region, side } = makeSpot({
    anchor: { model: "figure-1", triangle: which, weights: [1, 0, 0] },
  });
  return { type: "move", id, to: { anchor, region, side } } as const;
}
