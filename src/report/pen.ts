import { hex4, pdfNumber as n, pdfText } from "@/report/pdf-file";
import type { Raster } from "@/report/raster-text";
import type { ReportFont } from "@/report/report-font";
import type { Piece } from "@/report/set-text";

/** A part of the document's structure, as a screen reader meets it: ISO 32000-1, 14.8. */
export type Tag = {
  readonly type: string;
  readonly kids: (Tag | { readonly page: number; readonly mark: number })[];
  /** Entries of its dictionary, such as an alternative text. */
  readonly entries: string;
};

/** What is drawn on one page. */
export type Page = { readonly lines: string[]; readonly owners: Tag[] };

/** All that the pages use: names in the file's resources. */
export type Used = {
  readonly fonts: Map<ReportFont, string>;
  readonly pictures: Map<Raster | Uint8Array, string>;
};

/**
 * Draws on pages from top to bottom. Lengths in points; y counts down from the upper edge of the page. x counts from
 * where the language begins to read: from the left edge, or in a language from right to left from the right one.
 */
export type Pen = {
  readonly pages: readonly Page[];
  readonly root: Tag;
  readonly used: Used;
  /** Where the next block begins. */
  y: number;
  /** Goes on with the next page. */
  readonly turn: () => void;
  /** Everything drawn meanwhile belongs to a part of the structure. */
  readonly within: (type: string, draw: () => void, entries?: string) => void;
  /** The same for what is drawn at once, on one page. */
  readonly mark: (type: string, draw: () => void, entries?: string) => void;
  /** Draws what means nothing by itself: lines, frames. */
  readonly ornament: (draw: () => void) => void;
  /** A line of text; `x` is where it begins to be read, `y` the line on which the letters stand. */
  readonly text: (
    line: readonly Piece[],
    x: number,
    y: number,
    size: number,
    colour?: string,
  ) => void;
  readonly rectangle: (
    x: number,
    y: number,
    width: number,
    height: number,
    colour: string,
    isFilled?: boolean,
  ) => void;
  readonly picture: (jpeg: Uint8Array, x: number, y: number, width: number, height: number) => void;
  /** Any path, in PDF operators, with its origin at a place and y up; never mirrored. `width`: so much it takes from x on. */
  readonly shape: (operators: string, x: number, y: number, width: number) => void;
};

/** Begins with an empty first page. */
export function makePen(width: number, height: number, top: number, isRightToLeft: boolean): Pen {
  const root: Tag = { type: "Document", kids: [], entries: "" };
  const used: Used = { fonts: new Map(), pictures: new Map() };
  const pages: Page[] = [{ lines: [], owners: [] }];
  let parent = root;
  const page = () => pages.at(-1) ?? { lines: [], owners: [] };
  const draw = (line: string) => page().lines.push(line);
  /** The left edge of what begins at x and is so wide. */
  const left = (x: number, wide: number) => (isRightToLeft ? width - x - wide : x);

  const pictureName = (picture: Raster | Uint8Array) => {
    const name = used.pictures.get(picture) ?? `P${used.pictures.size}`;
    used.pictures.set(picture, name);
    return name;
  };

  /** What is drawn as no letters says in itself what it is: it can be copied and searched. */
  function piece(one: Piece, x: number, y: number, size: number) {
    const isPicture = one.drawn.kind === "picture";
    if (isPicture) draw(`/Span << /ActualText ${pdfText(one.text)} >> BDC`);
    drawPiece(one, x, y, size);
    if (isPicture) draw("EMC");
  }

  function drawPiece({ drawn, text, width: wide }: Piece, x: number, y: number, size: number) {
    if (drawn.kind === "picture") {
      if (!drawn.picture) {
        draw(`0.5 w ${standIn(text, x, y, wide * size, size)} S`);
        return;
      }
      const { below, height: high } = drawn.picture;
      const box = `${n(wide * size)} 0 0 ${n(high * size)} ${n(x)} ${n(y - below * size)}`;
      draw(`q ${box} cm /${pictureName(drawn.picture)} Do Q`);
      return;
    }
    const { font, glyphs } = drawn;
    const name = used.fonts.get(font) ?? `F${used.fonts.size}`;
    used.fonts.set(font, name);
    draw(`BT /${name} ${n(size)} Tf`);
    // Letters that stand where the width before them says go into one row; others are placed one by one.
    let at = x;
    let row: { from: number; up: number; codes: string; to: number } | null = null;
    const end = () => {
      if (row) draw(`1 0 0 1 ${n(row.from)} ${n(y + row.up)} Tm <${row.codes}> Tj`);
      row = null;
    };
    for (const glyph of glyphs) {
      const from = at + glyph.across * size;
      const up = glyph.up * size;
      const code = hex4(font.codeOf(glyph));
      if (row && Math.abs(row.to - from) < 0.005 && row.up === up) row.codes += code;
      else {
        end();
        row = { from, up, codes: code, to: from };
      }
      at += glyph.advance * size;
      row.to = from + font.widthOf(glyph) * size;
    }
    end();
    draw("ET");
  }

  const pen: Pen = {
    pages,
    root,
    used,
    y: top,
    turn: () => {
      pages.push({ lines: [], owners: [] });
      pen.y = top;
    },
    within: (type, drawAll, entries = "") => {
      const tag: Tag = { type, kids: [], entries };
      const before = parent;
      parent.kids.push(tag);
      parent = tag;
      drawAll();
      parent = before;
    },
    mark: (type, drawAll, entries = "") => {
      const tag: Tag = { type, kids: [], entries };
      parent.kids.push(tag);
      const mark = page().owners.push(tag) - 1;
      tag.kids.push({ page: pages.length - 1, mark });
      draw(`/${type} << /MCID ${mark} >> BDC`);
      drawAll();
      draw("EMC");
    },
    ornament: (drawAll) => {
      draw("/Artifact BMC");
      drawAll();
      draw("EMC");
    },
    text: (line, x, y, size, colour = "#10171a") => {
      const wide = line.reduce((sum, one) => sum + one.width, 0) * size;
      let at = left(x, wide);
      draw(`${rgb(colour)} rg`);
      for (const one of line) {
        if (!one.isSpace || one.drawn.kind === "letters") piece(one, at, height - y, size);
        at += one.width * size;
      }
    },
    rectangle: (x, y, wide, high, colour, isFilled = true) => {
      const box = `${n(left(x, wide))} ${n(height - y - high)} ${n(wide)} ${n(high)} re`;
      draw(isFilled ? `${rgb(colour)} rg ${box} f` : `${rgb(colour)} RG 0.75 w ${box} S`);
    },
    picture: (jpeg, x, y, wide, high) => {
      const box = `${n(wide)} 0 0 ${n(high)} ${n(left(x, wide))} ${n(height - y - high)}`;
      draw(`q ${box} cm /${pictureName(jpeg)} Do Q`);
    },
    shape: (operators, x, y, wide) =>
      draw(`q 1 0 0 1 ${n(left(x, wide))} ${n(height - y)} cm ${operators} Q`),
  };
  return pen;
}

/** An arrow, which no font here has, or else an empty box. */
function standIn(text: string, x: number, y: number, wide: number, size: number): string {
  const isLeft = text === "\u2190";
  if (!isLeft && text !== "\u2192") return `${n(x + 1)} ${n(y)} ${n(wide - 2)} ${n(0.7 * size)} re`;
  const [from, to] = isLeft ? [x + wide - 0.5, x + 0.5] : [x + 0.5, x + wide - 0.5];
  const [middle, back] = [y + 0.3 * size, to + (isLeft ? 0.22 : -0.22) * size];
  const tip = `${n(to)} ${n(middle)} l`;
  const barb = (up: number) => `${n(back)} ${n(middle + up * size)}`;
  return `${n(from)} ${n(middle)} m ${tip} ${barb(0.18)} m ${tip} ${barb(-0.18)} l`;
}

/** "#rrggbb" as PDF has colours: three shares of 1. */
export function rgb(colour: string): string {
  const part = (at: number) => n(Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)}`;
}
