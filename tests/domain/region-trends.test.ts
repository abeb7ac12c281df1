import { describe, expect, it } from "vitest";

import { regionTrends } from "@/domain/region-trends";

import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

const blade = (intensity: number | null) => makeSpot({ intensity });
const jaw = makeSpot({ region: "jaw", side: "left", intensity: 2 });
const june = makeMap({
  startedAt: "2026-06-01T09:00:00.000Z",
  spots: [blade(3), blade(7), blade(null)],
});
const july = makeMap({ startedAt: "2026-07-01T09:00:00.000Z", spots: [jaw] });
const august = makeMap({ startedAt: "2026-08-01T09:00:00.000Z", spots: [blade(null)] });

describe("regionTrends", () => {
  const [first, second] = regionTrends([august, june, july]);

  it("has all that was said on each map, oldest first, and no value where the place is not marked", () => {
    expect(first).toMatchObject({ region: "shoulder_blade", side: "left" });
    expect(first?.points.map(({ mapId }) => mapId)).toEqual([june.id, august.id]);
    expect(first?.points[0]).toMatchObject({ values: [7, 3], spots: 3, highest: 7, mean: 5 });
  });

  it("says null where there are spots and none was said how strong", () => {
    expect(first?.points[1]).toMatchObject({ values: [], spots: 1, highest: null, mean: null });
  });

  it("has what fewer maps speak of after it", () => {
    expect(second).toMatchObject({ region: "jaw", points: [{ highest: 2 }] });
  });
});
