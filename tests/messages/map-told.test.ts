import { describe, expect, it } from "vitest";

import { filterMaps, noFilter } from "@/domain/spot-filter";
import { isFilteredOut, mapTold } from "@/messages/map-told";

import { sayIn } from "../support/catalogue";
import { makeChange } from "../support/make-change";
import { makeMap } from "../support/make-map";
import { makeReferral } from "../support/make-referral";
import { makeSpot } from "../support/make-spot";

const say = sayIn("en");
const told = (changes: Parameters<typeof makeMap>[0]) => mapTold(say, makeMap(changes));

describe("mapTold", () => {
  it("says how many spots there are", () => {
    expect(told({ spots: [makeSpot()] })).toBe("1 spot");
    expect(told({ spots: [makeSpot(), makeSpot()], changes: [makeChange()] })).toBe("2 spots");
  });

  it("puts 'nothing today' into nobody's mouth who did not say it", () => {
    expect(told({ isNothing: true })).toBe("nothing today");
    expect(told({ spots: [] })).toBe("no spots");
    const gone = makeChange({ outcome: "gone", after: 0 });
    expect(told({ spots: [], changes: [gone] })).toBe("no spots, 1 change");
    expect(told({ spots: [], referrals: [makeReferral()] })).toBe(
      "no spots, 1 thing felt elsewhere",
    );
    expect(told({ isNothing: true, changes: [gone] })).toBe("nothing today, 1 change");
  });

  it("says of a map whose spots are all filtered out that none fits", () => {
    const map = makeMap({ spots: [makeSpot({ intensity: 3 })] });
    const [filtered] = filterMaps([map], { ...noFilter, least: 9 });
    expect(mapTold(say, filtered!, map)).toBe("no spot fits the filter");
    expect(isFilteredOut(filtered!, map)).toBe(true);
    expect(isFilteredOut(makeMap({ isNothing: true }), makeMap({ isNothing: true }))).toBe(false);
  });
});
