import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { pointAtAnchor } from "@/body/point-at-anchor";
import { regionAtAnchor } from "@/body/region-at-anchor";
import { SPOT_LIMIT } from "@/domain/body-map";
import { packAnchor, unpackAnchor } from "@/domain/extent";
import { Spot } from "@/domain/spot";
import { onOtherSide, twinOf } from "@/features/mark/twin-of";

import { arbitraryAnchor } from "../../support/arbitrary-anchor";
import { makeSpot } from "../../support/make-spot";
import { realFigure } from "../../support/real-figure";

/** A spot at an anchor of the real figure, named as the figure names it. */
function spotAt(anchor: Spot["anchor"], changes: Parameters<typeof makeSpot>[0] = {}): Spot {
  const { region, side } = regionAtAnchor(realFigure, anchor);
  return makeSpot({ anchor, region, side, ...changes });
}

const besideMidline = arbitraryAnchor
  .map((anchor) => spotAt(anchor))
  .filter(({ side }) => side !== "midline");

describe("twinOf", () => {
  it("mirrors the place, names it by the other side, and is a valid spot", () => {
    fc.assert(
      fc.property(besideMidline, (spot) => {
        const result = twinOf(realFigure, spot, [spot]);
        if (!result.ok) throw new Error(result.failure);
        const twin = result.value;
        expect(Spot.parse(twin)).toEqual(twin);
        expect(twin.id).not.toBe(spot.id);
        expect([twin.region, twin.side]).toEqual([
          spot.region,
          spot.side === "left" ? "right" : "left",
        ]);
        const [x, y, z] = pointAtAnchor(realFigure, spot.anchor);
        const there = pointAtAnchor(realFigure, twin.anchor);
        expect(Math.hypot(there[0] + x, there[1] - y, there[2] - z)).toBeLessThan(1e-6);
      }),
    );
  });

  it("takes the whole description along, but is not the main spot", () => {
    const said = {
      isToAvoid: true,
      feelings: ["numb"],
      better: "warmth",
      depth: "deep",
      note: "at night",
      extent: { kind: "disc", radius: 20 },
    } as const;
    const spot = makeSpot({ ...said, isMain: true });
    const twin = twinOf(realFigure, spot, [spot]);
    expect(twin).toMatchObject({ ok: true, value: { ...said, isMain: false } });
  });

  it("mirrors what was painted, and mirrored twice it is the same", () => {
    fc.assert(
      fc.property(fc.array(arbitraryAnchor, { minLength: 1, maxLength: 5 }), (anchors) => {
        const path = anchors.flatMap(packAnchor);
        const strokes = [{ mode: "paint", radius: 20, path }] as const;
        const spot = makeSpot({ extent: { kind: "strokes", strokes } });
        const there = onOtherSide(realFigure, spot);
        expect(onOtherSide(realFigure, there).extent).toEqual(spot.extent);
        if (there.extent?.kind !== "strokes") throw new Error("it was painted");
        const twins = there.extent.strokes[0]?.path ?? [];
        for (const start of anchors.keys()) {
          const [x, y, z] = pointAtAnchor(realFigure, unpackAnchor(path, 3 * start));
          const twin = pointAtAnchor(realFigure, unpackAnchor(twins, 3 * start));
          expect(Math.hypot(twin[0] + x, twin[1] - y, twin[2] - z)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  const spot = makeSpot();
  const twin = twinOf(realFigure, spot, [spot]);
  const path = Array.from({ length: 3 * 900 }, (_, i) => (i % 3 === 0 ? 1204 : 100));
  const strokes = Array.from({ length: 3 }, () => ({ mode: "paint", radius: 20, path }) as const);
  const painted = makeSpot({ extent: { kind: "strokes", strokes } });

  it.each([
    ["there-already", spot, [spot, ...(twin.ok ? [makeSpot({ ...twin.value })] : [])]],
    ["map-full", spot, [spot, ...Array.from({ length: SPOT_LIMIT - 1 }, () => makeSpot())]],
    ["too-much-paint", painted, [painted]],
  ])("says %s rather than make one", (failure, of, spots) => {
    expect(twinOf(realFigure, of, spots)).toEqual({ ok: false, failure });
  });
});
