import { describe, expect, it } from "vitest";

import { makeExtentFields } from "@/body/extent-fields";
import { regionCentre } from "@/body/region-centre";
import { areaByRegion, areaOfField, skinArea, wholeSkin } from "@/body/skin-areas";
import type { Anchor } from "@/domain/anchor";
import type { Extent, Stroke } from "@/domain/extent";
import { finish } from "@/lib/work";

import type { QuadMesh } from "../support/make-quad-mesh";
import { makeSheet, middleTriangle } from "../support/make-sheet";
import { makeSphere } from "../support/make-sphere";
import { realFigure } from "../support/real-figure";

const weights = [0.5, 0.2, 0.3] as const;
const realFields = makeExtentFields(realFigure);

function areaOf(mesh: QuadMesh, anchor: Anchor, extent: Extent): number {
  const field = makeExtentFields(mesh).fieldOf({ anchor, extent });
  return finish(areaOfField(mesh, mesh.positions, field));
}
function strokes(...of: readonly Stroke[]): Extent {
  return { kind: "strokes", strokes: of };
}

describe("the area of a disc", () => {
  const sheet = makeSheet(30, 0.02, { jitter: 0.4, skew: 0.2 });
  const anchor = { model: "figure-1", triangle: middleTriangle(30), weights } as const;

  it.each([5, 8, 10, 20, 50, 120])("of %d mm on a flat sheet is π r², to 2 %%", (radius) => {
    const area = areaOf(sheet, anchor, { kind: "disc", radius });
    const exact = Math.PI * (radius / 1000) ** 2;
    expect(Math.abs(area / exact - 1)).toBeLessThan(0.02);
  });

  it.each([
    [0.05, 20],
    [0.05, 50],
    [0.05, 100],
    [0.1, 10],
    [0.1, 50],
    [0.1, 120],
    [0.3, 50],
    [0.3, 120],
  ])("on a sphere of %f m, with r = %d mm, is 2 π R² (1 − cos r/R), to 2 %%", (size, radius) => {
    const sphere = makeSphere(Math.round((size * Math.PI) / 2 / 0.008), size);
    const area = areaOf(sphere, { ...anchor, triangle: 301 }, { kind: "disc", radius });
    const exact = 2 * Math.PI * size ** 2 * (1 - Math.cos(radius / 1000 / size));
    expect(Math.abs(area / exact - 1)).toBeLessThan(0.02);
  });
});

describe("the area of strokes", () => {
  const sheet = makeSheet(30, 0.02);
  const triangle = middleTriangle(30);
  const anchor = { model: "figure-1", triangle, weights } as const;
  const here = [triangle, 128, 51];
  const dab = (radius: number, mode: Stroke["mode"] = "paint", path = here) => ({
    mode,
    radius,
    path,
  });

  it("counts what is painted twice once", () => {
    const once = areaOf(sheet, anchor, strokes(dab(40)));
    expect(areaOf(sheet, anchor, strokes(dab(40), dab(40), dab(20)))).toBe(once);
    expect(Math.abs(once / (Math.PI * 0.04 ** 2) - 1)).toBeLessThan(0.02);
  });

  it("takes off what is erased, in the order of the strokes", () => {
    const ring = areaOf(sheet, anchor, strokes(dab(50), dab(30, "erase")));
    expect(Math.abs(ring / (Math.PI * (0.05 ** 2 - 0.03 ** 2)) - 1)).toBeLessThan(0.02);
    expect(areaOf(sheet, anchor, strokes(dab(30), dab(50, "erase")))).toBe(0);
    const again = areaOf(sheet, anchor, strokes(dab(50), dab(30, "erase"), dab(50)));
    expect(again).toBeCloseTo(areaOf(sheet, anchor, strokes(dab(50))), 6);
  });

  it("joins the touches of a stroke into a band", () => {
    // Twelve touches, one a quad: two centimetres apart, with a brush of 3 cm.
    const path = Array.from({ length: 12 }, (_, n) => [triangle - 12 + 2 * n, 128, 51]).flat();
    const band = areaOf(sheet, anchor, strokes(dab(30, "paint", path)));
    const exact = 0.22 * 0.06 + Math.PI * 0.03 ** 2;
    expect(band / exact).toBeGreaterThan(0.96); // the edge between touches is a little scalloped
    expect(band / exact).toBeLessThan(1.01);
  });

  it("is nothing for a mere point", () => {
    expect(makeExtentFields(sheet).fieldOf({ anchor, extent: null }).size).toBe(0);
  });
});

describe("skinArea", () => {
  it("gives the figure the surface that people of its size have, to 10 %", () => {
    let litres = 0; // the figure's volume, by the divergence theorem
    const { positions, triangles } = realFigure;
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => {
        const v = 3 * triangles[t + k]!;
        return [positions[v]!, positions[v + 1]!, positions[v + 2]!] as const;
      });
      const [ax, ay, az] = a!;
      const [bx, by, bz] = b!;
      const [cx, cy, cz] = c!;
      litres +=
        (1000 / 6) *
        (ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx));
    }
    const kilograms = 1.01 * litres; // a body with air in its lungs hardly swims
    const centimetres =
      100 * positions.reduce((max, y, i) => (i % 3 === 1 && y > max ? y : max), 0);
    expect(kilograms).toBeGreaterThan(50);
    expect(kilograms).toBeLessThan(60);

    const area = skinArea(realFigure, positions);
    // Du Bois and Du Bois, Arch Intern Med 1916;17:863: nine people measured by moulds, within 5 %.
    const duBois = 0.007_184 * kilograms ** 0.425 * centimetres ** 0.725;
    // Mosteller, N Engl J Med 1987;317:1098: a simpler fit to 401 people (Gehan and George 1970).
    const mosteller = Math.sqrt((centimetres * kilograms) / 3600);
    expect(Math.abs(area / duBois - 1)).toBeLessThan(0.1);
    expect(Math.abs(area / mosteller - 1)).toBeLessThan(0.1);
  });

  it("counts nothing that cannot be seen", () => {
    const sheet = makeSheet(2, 1);
    const all = skinArea(sheet, sheet.positions);
    expect(all).toBeCloseTo(4, 6);
    const isHidden = sheet.isHidden.slice();
    for (const v of sheet.quads.subarray(0, 4)) isHidden[v] = 1;
    expect(skinArea({ ...sheet, isHidden }, sheet.positions)).toBeCloseTo(3, 6);
  });

  it("counts in the shape that it is given", () => {
    const sheet = makeSheet(2, 1);
    expect(
      skinArea(
        sheet,
        sheet.positions.map((x) => 2 * x),
      ),
    ).toBeCloseTo(16, 5);
  });
});

describe("areaByRegion", () => {
  const areasAt = (anchor: Anchor, radius: number) => {
    const field = realFields.fieldOf({ anchor, extent: { kind: "disc", radius } });
    return {
      whole: finish(areaOfField(realFigure, realFigure.positions, field)),
      parts: finish(areaByRegion(realFigure, realFigure.positions, field)),
    };
  };

  it("gives parts that are the whole together, the largest first", () => {
    for (let triangle = 100; triangle < realFigure.triangles.length / 3; triangle += 2711) {
      const { whole, parts } = areasAt({ model: "figure-1", triangle, weights }, 60);
      const sum = parts.reduce((total, { area }) => total + area, 0);
      expect(sum).toBeCloseTo(whole, 8);
      const sizes = parts.map(({ area }) => area);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      expect(sizes.at(-1)).toBeGreaterThan(0);
    }
  });

  it("names the one region of a small disc well inside it", () => {
    const { parts } = areasAt(regionCentre(realFigure, "shoulder_blade", "left"), 20);
    expect(parts).toMatchObject([{ region: "shoulder_blade", side: "left" }]);
    expect(parts[0]!.area).toBeCloseTo(Math.PI * 0.02 ** 2, 4);
  });

  it("parts a disc on the midline evenly into left and right", () => {
    const { parts } = areasAt(regionCentre(realFigure, "low_back", "midline"), 30);
    const of = (side: string) =>
      parts.find((p) => p.side === side && p.region === "low_back")!.area;
    expect(of("left") / of("right")).toBeCloseTo(1, 2);
  });

  it("gives a wide disc several regions", () => {
    const { parts } = areasAt(regionCentre(realFigure, "sacrum", "midline"), 120);
    const named = new Set(parts.map(({ region }) => region));
    expect([...named]).toEqual(expect.arrayContaining(["sacrum", "low_back", "buttock_upper"]));
  });

  it("gives every region of both sides its own size, all of them the whole skin", () => {
    const parts = finish(areaByRegion(realFigure, realFigure.positions, wholeSkin(realFigure)));
    expect(parts).toHaveLength(120);
    const sum = parts.reduce((total, { area }) => total + area, 0);
    expect(sum).toBeCloseTo(skinArea(realFigure, realFigure.positions), 6);
    const sizeOf = (side: string) =>
      parts.find((part) => part.region === "thigh_front" && part.side === side)!.area;
    expect(sizeOf("left")).toBeCloseTo(sizeOf("right"), 6);
  });
});
