import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { SPOT_LIMIT } from "@/domain/body-map";
import { type Draft, type DraftAction, draftAfter } from "@/features/mark/draft";

import { makeMap } from "../../support/make-map";
import { makeSpot } from "../../support/make-spot";

const NOON = "2026-11-23T12:00:00.000Z";

/** A draft of one spot with nothing to undo, changed last at half past nine. */
function makeDraft(changes: Parameters<typeof makeMap>[0] = {}): Draft {
  const map = makeMap({ changedAt: "2026-11-23T09:30:00.000Z", ...changes });
  return { map, past: [], future: [] };
}

/** The draft after several actions at noon. */
function after(draft: Draft, ...actions: DraftAction[]): Draft {
  return actions.reduce((now, action) => draftAfter(now, action, NOON), draft);
}

describe("draftAfter", () => {
  it("places a spot behind the others, in a map that says something again", () => {
    const draft = makeDraft({ isNothing: true });
    const spot = makeSpot();
    const placed = after(draft, { type: "place", spot });
    expect(placed.map).toEqual({ ...draft.map, isNothing: false, spots: [spot], changedAt: NOON });
    expect(placed.past).toEqual([draft.map]);
  });

  it("changes only the spot that is meant", () => {
    const [one, other] = [makeSpot({ intensity: 1 }), makeSpot({ intensity: 2 })];
    const draft = makeDraft({ spots: [one, other] });
    const action = { type: "describe", id: other.id, as: { intensity: 9 } } as const;
    expect(after(draft, action).map.spots).toEqual([one, { ...other, intensity: 9 }]);
  });

  it("takes spots of an earlier map over in one step, in a map that says something again", () => {
    const earlier = [makeSpot(), makeSpot()];
    const draft = makeDraft({ isNothing: true });
    const taken = after(draft, { type: "take", spots: earlier });
    expect(taken.map).toMatchObject({ isNothing: false, spots: earlier });
    expect(taken.past).toEqual([draft.map]);
  });

  it("removes all spots when there is nothing today, and undo brings them back", () => {
    const draft = makeDraft();
    const silent = after(draft, { type: "say-nothing" });
    expect(silent.map).toMatchObject({ isNothing: true, spots: [] });
    const back = after(silent, { type: "undo" });
    expect(back.map).toMatchObject({ isNothing: false, spots: draft.map.spots });
  });

  it("forgets what was undone once something else is done", () => {
    const draft = makeDraft();
    const undone = after(draft, { type: "say-nothing" }, { type: "undo" });
    expect(undone.future).toHaveLength(1);
    expect(after(undone, { type: "place", spot: makeSpot() }).future).toEqual([]);
  });

  it("keeps the latest fifty steps", () => {
    let draft = makeDraft({ spots: [] });
    const places = Array.from({ length: 60 }, (): DraftAction => {
      return { type: "place", spot: makeSpot() };
    });
    draft = after(draft, ...places);
    expect(draft.past).toHaveLength(50);
    expect(draft.past[0]?.spots).toHaveLength(10);
  });

  const full = makeDraft({ spots: Array.from({ length: SPOT_LIMIT }, () => makeSpot()) });
  const other = makeSpot();
  it.each<[string, Draft, DraftAction]>([
    ["undo with nothing to undo", makeDraft(), { type: "undo" }],
    ["redo with nothing to redo", makeDraft(), { type: "redo" }],
    ["one spot too many", full, { type: "place", spot: other }],
    [
      "taking over what is there already",
      makeDraft({ spots: [other] }),
      { type: "take", spots: [other] },
    ],
    ["taking over more than there is room for", full, { type: "take", spots: [other] }],
    ["removing a spot that is gone", makeDraft(), { type: "remove", id: other.id }],
    ["moving a spot that is gone", makeDraft(), { type: "move", id: other.id, to: other }],
    ["saying nothing twice", makeDraft({ isNothing: true }), { type: "say-nothing" }],
    ["taking back what was not said", makeDraft(), { type: "take-back-nothing" }],
    [
      "describing a spot as it is",
      makeDraft({ spots: [other] }),
      { type: "describe", id: other.id, as: { intensity: other.intensity } },
    ],
  ])("gives the same draft back for %s", (_what, draft, action) => {
    expect(draftAfter(draft, action, NOON)).toBe(draft);
  });
});

describe("the moment of a change", () => {
  const EARLIER = "2026-11-23T08:00:00.000Z";

  it("is a moment after the last one when the clock was set back", () => {
    const draft = makeDraft();
    const said = draftAfter(draft, { type: "say-nothing" }, EARLIER);
    expect(said.map.changedAt).toBe("2026-11-23T09:30:00.001Z");
    const undone = draftAfter(said, { type: "undo" }, EARLIER);
    expect(undone.map.changedAt).toBe("2026-11-23T09:30:00.002Z");
    const redone = draftAfter(undone, { type: "redo" }, EARLIER);
    expect(redone.map.changedAt).toBe("2026-11-23T09:30:00.003Z");
  });

  it("stays writable at the end of time", () => {
    const draft = makeDraft({ changedAt: "9999-12-31T23:59:59.999Z" });
    const said = draftAfter(draft, { type: "say-nothing" }, NOON);
    expect(said.map.changedAt).toBe("9999-12-31T23:59:59.999Z");
  });
});

/** What a person does, to the spot at a place in the list, and what the clock then says. */
const deed = fc.record({
  what: fc.constantFrom("place", "describe", "move", "remove", "nothing", "something"),
  index: fc.nat(5),
  intensity: fc.nat(10),
  now: fc
    .date({ min: new Date("2026-11-22"), max: new Date("2026-11-25"), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

function actionOf(draft: Draft, { what, index, intensity }: Deed) {
  const id = draft.map.spots[index]?.id ?? makeSpot().id;
  switch (what) {
    case "place":
      return { type: "place", spot: makeSpot({ intensity }) } as const;
    case "describe":
      return { type: "describe", id, as: { intensity } } as const;
    case "move": {
      const { anchor, region } = makeSpot();
      return { type: "move", id, to: { anchor, region, side: "left" } } as const;
    }
    case "remove":
      return { type: "remove", id } as const;
    case "nothing":
      return { type: "say-nothing" } as const;
    case "something":
      return { type: "take-back-nothing" } as const;
  }
}

describe("undo", () => {
  it("leads back to the start and redo to the end, ever later, whatever was done and the clock says", () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 45 }), (deeds) => {
        const start = makeDraft({ changedAt: NOON });
        let draft = start;
        const act = (action: DraftAction, now: string) => {
          const before = draft;
          draft = draftAfter(before, action, now);
          expect(draft === before || draft.map.changedAt > before.map.changedAt).toBe(true);
        };
        for (const one of deeds) act(actionOf(draft, one), one.now);
        const end = draft;
        while (draft.past.length > 0) act({ type: "undo" }, NOON);
        expect(draft.map.spots).toEqual(start.map.spots);
        expect(draft.map.isNothing).toBe(start.map.isNothing);
        while (draft.future.length > 0) act({ type: "redo" }, NOON);
        expect(draft.map.spots).toEqual(end.map.spots);
        expect(draft.map.isNothing).toBe(end.map.isNothing);
      }),
    );
  });
});
