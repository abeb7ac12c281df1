import { describe, expect, it } from "vitest";

import { answerChange } from "@/domain/answer-change";
import { spotsToAsk } from "@/domain/spots-to-ask";

import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

describe("spotsToAsk", () => {
  it("asks for the map's own spots, and again for one that was skipped", () => {
    const [skipped, softer, gone, added] = [makeSpot(), makeSpot(), makeSpot(), makeSpot()];
    const before = makeMap({ spots: [skipped, softer, gone] });
    let after = makeMap({ spots: [added], followsId: before.id, moment: "after" });
    const answer = (spot: typeof softer, outcome: "softer" | "gone") => {
      after = { ...after, ...answerChange(after, spot, { outcome, after: null, note: "" }) };
    };
    answer(softer, "softer");
    answer(gone, "gone");
    const ids = spotsToAsk(after, [before, after]).map(({ id }) => id);
    expect(ids).toEqual([added.id, softer.id, skipped.id]);
  });

  it("ends where maps follow one another in a circle or one that is not here", () => {
    const one = makeMap();
    const other = makeMap({ followsId: one.id });
    const circle = [{ ...one, followsId: other.id }, other];
    expect(spotsToAsk(other, circle)).toHaveLength(2);
    expect(spotsToAsk(other, [])).toEqual(other.spots);
  });
});
