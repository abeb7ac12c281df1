import { normalAtAnchor } from "@/body/normal-at-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import type { MarkedPlace } from "@/domain/marked-places";
import { qualities } from "@/domain/spot";
import type { Work } from "@/lib/work";

/** From one sign to the next of a mark that has several qualities, in widths of a sign. */
const APART = 0.8;
/** The kind of a mark of which no quality was said. */
const UNSAID = qualities.length;
/** So many marks are placed before the work may be interrupted. */
const MARKS_AT_ONCE = 500;

/** Signs on the skin: first one for each mark, then those for the further qualities of marks that have several. */
export type MarkSigns = {
  readonly marks: number;
  /** Where, 3 · signs metres, and which way is out there, 3 · signs of unit length. */
  readonly points: Float32Array;
  readonly outwards: Float32Array;
  /** Which quality a sign stands for, in their order; one more: none was said. */
  readonly kinds: Float32Array;
  /** All that its mark is, one bit for each quality. */
  readonly all: Float32Array;
  /** How far it stands to the right of its place, in widths of a sign. */
  readonly shifts: Float32Array;
};

/** Places the signs of all marks of many maps on the skin. */
export function* markSigns(
  { figure, normals }: PosedFigure,
  { positions }: PosedFigure["skin"],
  marked: readonly (readonly Pick<MarkedPlace, "anchor" | "qualities">[])[],
): Work<MarkSigns> {
  const skin = { model: figure.model, triangles: figure.triangles, positions };
  const marks = marked.flat();
  const firsts: Sign[] = [];
  const others: Sign[] = [];
  for (const [i, { anchor, qualities: said }] of marks.entries()) {
    const place = {
      point: pointAtAnchor(skin, anchor),
      outward: normalAtAnchor(skin, normals, anchor),
      all: said.reduce((bits, one) => bits | (1 << qualities.indexOf(one)), 0),
    };
    const own = said.length > 0 ? said.map((one) => qualities.indexOf(one)) : [UNSAID];
    for (const [at, kind] of own.entries()) {
      const shift = APART * (at - (own.length - 1) / 2);
      (at === 0 ? firsts : others).push({ ...place, kind, shift });
    }
    if ((i + 1) % MARKS_AT_ONCE === 0) yield;
  }
  const signs = [...firsts, ...others];
  yield;
  return {
    marks: marks.length,
    points: Float32Array.from(signs.flatMap(({ point }) => point)),
    outwards: Float32Array.from(signs.flatMap(({ outward }) => outward)),
    kinds: Float32Array.from(signs, ({ kind }) => kind),
    all: Float32Array.from(signs, ({ all }) => all),
    shifts: Float32Array.from(signs, ({ shift }) => shift),
  };
}

type Sign = {
  readonly point: readonly [number, number, number];
  readonly outward: readonly [number, number, number];
  readonly kind: number;
  readonly all: number;
  readonly shift: number;
};
