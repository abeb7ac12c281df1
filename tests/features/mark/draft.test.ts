import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BodyMap, SPOT_LIMIT } from "@/domain/body-map";
import { feelings, onsets } from "@/domain/spot-details";
import { type Description, type Draft, type DraftAction, draftAfter } from "@/features/mark/draft";

import { makeChange } from "../../support/make-change";
import { makeMap } from "../../support/make-map";
import { makeSpot } from "../../support/make-spot";

const NOON = "2026-11-23T12:00:00.000Z";

/** A spot that is on no map. */
const other = makeSpot();

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

  it("takes what is told of the map as a whole as one step, and one gesture as one", () => {
    const draft = makeDraft({ isNothing: true, spots: [] });
    const tell = (note: string) =>
      ({ type: "tell", as: { changes: [makeChange({ note })] }, gesture: "one" }) as const;
    const told = after(draft, tell("a"), tell("b"));
    expect(told.map).toMatchObject({ isNothing: false, changes: [{ note: "b" }] });
    expect(told.past).toEqual([draft.map]);
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

  it("goes back as far as there are steps", () => {
    const start = makeDraft({ spots: [] });
    const places = Array.from({ length: SPOT_LIMIT }, (): DraftAction => {
      return { type: "place", spot: makeSpot() };
    });
    const draft = after(start, ...places);
    const undone = after(draft, ...places.map((): DraftAction => ({ type: "undo" })));
    expect(undone.map.spots).toBe(start.map.spots);
    expect(after(undone, ...places.map((): DraftAction => ({ type: "redo" }))).map.spots).toBe(
      draft.map.spots,
    );
  });

  it("has one main spot at most: another takes its place in one step", () => {
    const [one, other] = [makeSpot({ isMain: true }), makeSpot()];
    const draft = makeDraft({ spots: [one, other] });
    const chosen = after(draft, { type: "describe", id: other.id, as: { isMain: true } });
    expect(chosen.map.spots.map(({ isMain }) => isMain)).toEqual([false, true]);
    expect(after(chosen, { type: "undo" }).map.spots).toEqual([one, other]);
    const third = after(draft, { type: "place", spot: makeSpot({ isMain: true }) });
    expect(third.map.spots.map(({ isMain }) => isMain)).toEqual([false, false, true]);
  });

  it("leaves the spots alone that did not change, so that steps share them", () => {
    const [one, other] = [makeSpot(), makeSpot()];
    const draft = makeDraft({ spots: [one, other] });
    const first = draft.map.spots[0];
    const said = after(draft, { type: "describe", id: other.id, as: { feelings: ["cold"] } });
    expect(said.map.spots[0]).toBe(first);
  });

  const full = makeDraft({ spots: Array.from({ length: SPOT_LIMIT }, () => makeSpot()) });
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
  what: fc.constantFrom(
    "place",
    "describe",
    "pull",
    "move",
    "remove",
    "take",
    "nothing",
    "something",
    "undo",
    "undo",
    "redo",
  ),
  index: fc.nat(5),
  /** Mostly small, so that actions come that change nothing, and gestures that go on. */
  value: fc.nat(10),
  as: fc.constantFrom("intensity", "isMain", "isToAvoid", "feelings", "since", "better", "note"),
  now: fc
    .integer({ min: Date.parse("2026-11-22"), max: Date.parse("2026-11-25") })
    .map((moment) => new Date(moment).toISOString()),
});

type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

function description({ as, value }: Deed): Partial<Description> {
  switch (as) {
    case "intensity":
      return { intensity: value };
    case "feelings":
      return { feelings: feelings.slice(0, value) };
    case "since":
      return { since: onsets[value] ?? null };
    case "isMain":
    case "isToAvoid":
      return { [as]: value < 6 };
    case "better":
    case "note":
      return { [as]: `words ${value}` };
  }
}

function actionOf(draft: Draft, one: Deed): DraftAction {
  const { index, value } = one;
  const id = draft.map.spots[index]?.id ?? other.id;
  switch (one.what) {
    case "place":
      return { type: "place", spot: makeSpot({ intensity: value, isMain: value > 7 }) };
    case "describe":
      return { type: "describe", id, as: description(one) };
    case "pull": {
      const extent = { kind: "disc", radius: 10 + value } as const;
      return { type: "describe", id, as: { extent }, gesture: `pull ${id} ${value % 2}` };
    }
    case "move": {
      const { anchor, region } = other;
      return { type: "move", id, to: { anchor, region, side: value < 5 ? "left" : "right" } };
    }
    case "remove":
      return { type: "remove", id };
    case "take":
      return { type: "take", spots: [other] };
    case "nothing":
      return { type: "say-nothing" };
    case "undo":
    case "redo":
      return { type: one.what };
    case "something":
      return { type: "take-back-nothing" };
  }
}

/** What a person sees of a map, so that two can be compared. */
function shown({ map }: Draft): string {
  return JSON.stringify([map.isNothing, map.spots]);
}

/** As `expect` does, a hundred times as fast: it is asked a million times. */
function check(holds: boolean): void {
  if (!holds) throw new Error("undo and redo lead elsewhere");
}

describe("undo and redo", () => {
  it("lead back to equal maps in 10,000 random runs, each change ever later, whatever the clock says", () => {
    let changes = 0;
    const start = makeDraft({ changedAt: NOON, spots: [makeSpot(), makeSpot()] });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30, size: "max" }), (deeds) => {
        let draft = start;
        // What undo and redo must lead to, found without them: all that was seen, and where we are.
        let seen = [shown(draft)];
        let at = 0;
        let gesture: string | undefined;
        const act = (action: DraftAction, now: string) => {
          const before = draft;
          draft = draftAfter(before, action, now);
          const isPossible =
            action.type === "undo" ? at > 0 : action.type === "redo" && at < seen.length - 1;
          if (action.type === "undo" || action.type === "redo") {
            check((draft !== before) === isPossible);
            if (isPossible) at += action.type === "undo" ? -1 : 1;
            if (isPossible) gesture = undefined;
          } else if (draft !== before) {
            const own = action.type === "describe" ? action.gesture : undefined;
            const goesOn = own !== undefined && own === gesture;
            seen = [...seen.slice(0, goesOn ? at : at + 1), shown(draft)];
            at = seen.length - 1;
            gesture = own;
            changes += 1;
          }
          check(shown(draft) === seen[at]);
          check(draft === before || draft.map.changedAt > before.map.changedAt);
        };
        for (const one of deeds) act(actionOf(draft, one), one.now);
        const end = at;
        while (draft.past.length > 0) act({ type: "undo" }, NOON);
        expect(shown(draft)).toBe(shown(start));
        while (draft.future.length > 0) act({ type: "redo" }, NOON);
        expect(at).toBe(seen.length - 1);
        while (at > end) act({ type: "undo" }, NOON);
        expect(BodyMap.safeParse(draft.map).success).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect(changes).toBeGreaterThan(30_000); // else little was done and this tests nothing
  }, 120_000);
});
