import { describe, expect, it } from "vitest";

import { makeExtentFields } from "@/body/extent-fields";
import { makePosedFigure } from "@/body/posed-figure";
import { type Extent, packAnchor, type Stroke } from "@/domain/extent";
import { finish, type Work } from "@/lib/work";
import { fieldOfSpot } from "@/scene/laid-extents";
import { markedAreas } from "@/scene/marked-areas";

import { makeSpot } from "../support/make-spot";
import { realFigure } from "../support/real-figure";
import { worstMaps } from "../support/worst-maps";

/** A slice may be longer than it should by one step: far from the tenth of a second that is felt. */
const LONGEST_STEP_MS = 50;
const ROUNDS = 2;

function stroke(triangle: number, changes: Partial<Stroke> = {}): Stroke {
  const path = [0, 40, 80].flatMap((more) =>
    packAnchor({ model: "figure-1", triangle: triangle + more, weights: [0.4, 0.3, 0.3] }),
  );
  return { mode: "paint", radius: 25, path, ...changes };
}
function painted(...strokes: readonly Stroke[]): Extent {
  return { kind: "strokes", strokes };
}

/**
 * How long the processor is busy with the longest step, in milliseconds: not by the clock, for that
 * counts what else the machine does.
 */
function longestStep(work: Work<unknown>): number {
  let longest = 0;
  for (let isDone = false; !isDone;) {
    const start = process.cpuUsage();
    isDone = work.next().done === true;
    const { user, system } = process.cpuUsage(start);
    longest = Math.max(longest, (user + system) / 1000);
  }
  return longest;
}

describe("fieldOfSpot", { timeout: 30_000 }, () => {
  it("gives what is laid at once, whatever is laid in between", () => {
    const posed = makePosedFigure(realFigure);
    const spots = [
      makeSpot({ extent: painted(stroke(9000), stroke(9100, { mode: "erase", radius: 10 })) }),
      makeSpot({ extent: painted(stroke(9050, { radius: 60 }), stroke(200)) }),
      makeSpot({ extent: { kind: "disc", radius: 80 } }),
    ];
    const works = spots.map((spot) => fieldOfSpot(posed, spot));
    const made = new Map<number, unknown>();
    while (made.size < works.length) {
      for (const [n, work] of works.entries()) {
        const step = work.next();
        if (step.done && !made.has(n)) made.set(n, step.value);
      }
    }
    const fields = makeExtentFields(realFigure);
    for (const [n, spot] of spots.entries()) expect(made.get(n)).toEqual(fields.fieldOf(spot));
  });

  it("is done once for all who ask, together", () => {
    const posed = makePosedFigure(realFigure);
    const spot = makeSpot({ extent: painted(stroke(9000)) });
    const [one, other] = [fieldOfSpot(posed, spot), fieldOfSpot(posed, spot)];
    one.next();
    expect(finish(other)).toBe(finish(one));
  });

  it("lays a further stroke over those before as if all were laid", () => {
    const posed = makePosedFigure(realFigure);
    const strokes = [stroke(9000), stroke(9040, { mode: "erase" }), stroke(9080)];
    const spot = makeSpot({ extent: painted(...strokes.slice(0, 1)) });
    const first = finish(fieldOfSpot(posed, spot));
    const copy = structuredClone(first);
    for (const count of [2, 3, 1, 2]) {
      const next = { ...spot, extent: painted(...strokes.slice(0, count)) };
      expect(finish(fieldOfSpot(posed, next))).toEqual(makeExtentFields(realFigure).fieldOf(next));
    }
    expect(first).toEqual(copy);
  });

  it("is laid anew in another shape", () => {
    const posed = makePosedFigure(realFigure);
    const spot = makeSpot({ extent: { kind: "disc", radius: 40 } });
    const small = finish(fieldOfSpot(posed, spot));
    posed.skin = { ...realFigure, positions: realFigure.positions.map((x) => 1.5 * x) };
    expect(finish(fieldOfSpot(posed, spot)).size).toBeLessThan(small.size);
  });
});

describe("the worst maps that are legal", () => {
  it.each(worstMaps().map((spots, n) => [n, spots] as const))(
    "can be laid and measured with a finger answered in between: %d",
    { timeout: 120_000 },
    (_n, spots) => {
      // Tidying up memory makes one step or another longer, but not in every round.
      const rounds = Array.from({ length: ROUNDS }, () =>
        longestStep(markedAreas(makePosedFigure(realFigure), spots)),
      );
      expect(Math.min(...rounds)).toBeLessThan(LONGEST_STEP_MS);
    },
  );
});
