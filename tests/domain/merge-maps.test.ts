import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { makeClient } from "../support/make-client";
import { arbitraryMaps } from "../support/arbitrary-map";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";
import { nextUuid } from "../support/make-uuid";
import { BodyMap, SPOT_LIMIT } from "@/domain/body-map";
import { mergeMaps } from "@/domain/merge-maps";
import type { Spot } from "@/domain/spot";

const spot = (changes: Partial<Spot> = {}) => makeSpot({ id: nextUuid(), ...changes });
const base = makeMap({ spots: [spot(), spot()] });
const [first, second] = base.spots as [Spot, Spot];

/** The same map, changed some seconds later. */
function changed(seconds: number, changes: Partial<BodyMap>): BodyMap {
  const changedAt = new Date(Date.parse(base.changedAt) + seconds * 1000).toISOString();
  return { ...base, ...changes, changedAt };
}

describe("mergeMaps", () => {
  it("keeps the spots of both", () => {
    const [mine, theirs] = [spot(), spot()];
    const merged = mergeMaps(
      base,
      changed(1, { spots: [first, second, mine] }),
      changed(2, { spots: [first, second, theirs] }),
    );
    expect(merged.spots).toEqual([first, second, theirs, mine]);
  });

  it("takes away what one side took away and the other left alone", () => {
    const merged = mergeMaps(base, changed(1, { spots: [first] }), changed(2, { spots: [second] }));
    expect(merged.spots).toEqual([]);
  });

  it("keeps a spot that one side took away and the other changed", () => {
    const noted = { ...second, note: "since yesterday" };
    const gone = changed(1, { spots: [first] });
    const kept = changed(2, { spots: [first, noted] });
    expect(mergeMaps(base, gone, kept).spots).toEqual([first, noted]);
    expect(mergeMaps(base, kept, gone).spots).toEqual([first, noted]);
  });

  it("joins what each side said of one spot, and takes mine where both said something", () => {
    const merged = mergeMaps(
      base,
      changed(1, { spots: [{ ...first, intensity: 3, note: "mine" }, second] }),
      changed(2, { spots: [{ ...first, intensity: 9, qualities: ["hot"] }, second] }),
    );
    expect(merged.spots[0]).toEqual({ ...first, intensity: 3, note: "mine", qualities: ["hot"] });
  });

  it("is dated later than both, so that it wins wherever it is compared", () => {
    const merged = mergeMaps(base, changed(9, { spots: [first] }), changed(4, { spots: [second] }));
    expect(merged.changedAt > changed(9, {}).changedAt).toBe(true);
  });

  it("is theirs where nothing was changed here", () => {
    const theirs = changed(2, { spots: [second] });
    expect(mergeMaps(base, base, theirs)).toBe(theirs);
  });

  it("takes back 'nothing today' when the other side marked a spot", () => {
    const none = makeMap({ spots: [], isNothing: false });
    const merged = mergeMaps(none, { ...none, isNothing: true }, { ...none, spots: [spot()] });
    expect(merged).toMatchObject({ isNothing: false });
    expect(merged.spots).toHaveLength(1);
  });

  it("leaves one spot the main one, mine", () => {
    const merged = mergeMaps(
      base,
      changed(1, { spots: [{ ...first, isMain: true }, second] }),
      changed(2, { spots: [first, { ...second, isMain: true }] }),
    );
    expect(merged.spots.map(({ isMain }) => isMain)).toEqual([true, false]);
  });

  it("keeps what is stored where both together are too many", () => {
    const many = (count: number) => Array.from({ length: count }, () => spot());
    const theirs = changed(2, { spots: [...base.spots, ...many(SPOT_LIMIT - 2)] });
    const merged = mergeMaps(base, changed(1, { spots: [...base.spots, spot()] }), theirs);
    expect(merged.spots).toEqual(theirs.spots);
  });

  it("gives a valid map of any three, with every spot that only one side has added", () => {
    const three = fc.tuple(arbitraryMaps(makeClient()), fc.nat(3), fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(three, ([maps, one, two, three]) => {
        const pick = (i: number) => maps[i % maps.length] ?? base;
        const { id } = pick(one);
        const [was, mine, theirs] = [pick(one), { ...pick(two), id }, { ...pick(three), id }];
        const merged = BodyMap.parse(mergeMaps(was, mine, theirs));
        const before = new Set(was.spots.map((each) => each.id));
        for (const added of [...mine.spots, ...theirs.spots]) {
          if (before.has(added.id)) continue;
          expect(merged.spots.some((each) => each.id === added.id)).toBe(true);
        }
      }),
    );
  });
});
