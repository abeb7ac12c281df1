import bidiFactory from "bidi-js";

import type { Raster } from "@/report/raster-text";
import type { ReportFont, ShapedGlyph } from "@/report/report-font";

/** Letters of one font that stand side by side and run one way, or a picture of such as no font here has. */
export type Piece = {
  /** In reading order. */
  readonly text: string;
  /** Even: from left to right; odd: from right to left (Unicode's bidirectional levels). */
  readonly level: number;
  readonly isSpace: boolean;
  /** In ems. */
  readonly width: number;
  readonly drawn:
    | {
        readonly kind: "letters";
        readonly font: ReportFont;
        readonly glyphs: readonly ShapedGlyph[];
      }
    | { readonly kind: "picture"; readonly picture: Raster | null };
};

/** The fonts of one weight, the first that has a character is taken for it; and what stands in for them. */
export type Typeface = {
  readonly fonts: readonly ReportFont[];
  readonly isStrong: boolean;
  /** Draws what no font has; `null` where this engine cannot. */
  readonly raster: (text: string, isStrong: boolean) => Raster | null;
};

const bidi = bidiFactory();

/** What directs the writing and is not itself seen, and what joins or parts letters. */
const unseen = /\p{Cf}|\p{Variation_Selector}/u;

/** After these a line may end within a word. */
const mayEndAfter = /[-/\u2010\u2013\u2014]$/;

/**
 * Sets a text in lines, by the Unicode Bidirectional Algorithm: broken at spaces, and within a word only where one
 * is longer than a line.
 *
 * @param base - which way the paragraph runs; "auto": as its first letter does
 * @param width - of a line, in ems; at least one letter stands in each
 * @returns the lines, each with its pieces from left to right; an empty text is one line without any
 */
export function setText(
  text: string,
  typeface: Typeface,
  base: "ltr" | "rtl" | "auto",
  width: number,
): readonly (readonly Piece[])[] {
  return text.split("\n").flatMap((paragraph) => {
    const pieces = piecesOf(paragraph.replaceAll("\t", " "), typeface, base);
    return broken(pieces, typeface, width).map(inVisualOrder);
  });
}

type Run = { text: string; level: number; font: ReportFont | null; isSpace: boolean };

/** In reading order, a word's pieces next to each other. */
function piecesOf(text: string, typeface: Typeface, base: "ltr" | "rtl" | "auto"): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const runs: Run[] = [];
  let run: Run | undefined;

  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    const shown = mirrored.get(at) ?? character;
    at += character.length;
    if (character === "\u200c") run = undefined; // letters beside it do not join
    if (unseen.test(character)) continue;
    const isSpace = character === " ";
    const codePoint = shown.codePointAt(0) ?? 0;
    const font: ReportFont | null = run?.font?.has(codePoint)
      ? run.font // so that letters stay with those they join
      : (typeface.fonts.find((one) => one.has(codePoint)) ?? null);
    if (run && run.level === level && run.font === font && run.isSpace === isSpace) {
      run.text += shown;
    } else {
      run = { text: shown, level, font, isSpace };
      runs.push(run);
    }
    if (mayEndAfter.test(character)) run = undefined;
  }
  return runs.map((one) => pieceOf(one.text, one.level, one.font, one.isSpace, typeface));
}

function pieceOf(
  text: string,
  level: number,
  font: ReportFont | null,
  isSpace: boolean,
  typeface: Typeface,
): Piece {
  if (!font) {
    const isArrow = text === "\u2190" || text === "\u2192"; // drawn by the pen, sharper than a picture
    const picture = isArrow ? null : typeface.raster(text, typeface.isStrong);
    const width = picture ? picture.width : 0.8 * text.length;
    return { text, level, isSpace, width, drawn: { kind: "picture", picture } };
  }
  const glyphs = font.shape(text, level % 2 === 1);
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  return { text, level, isSpace, width, drawn: { kind: "letters", font, glyphs } };
}

function broken(pieces: readonly Piece[], typeface: Typeface, width: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let room = width;
  for (const word of wordsOf(pieces)) {
    const wide = word.reduce((sum, piece) => sum + piece.width, 0);
    const isSpace = word[0]?.isSpace === true;
    if (wide > room && !isSpace && lines.at(-1)?.length) {
      lines.push([]);
      room = width;
    }
    const fitting = wide > room && !isSpace ? cut(word, typeface, width) : [word];
    for (const [index, part] of fitting.entries()) {
      if (index > 0) {
        lines.push([]);
        room = width;
      }
      lines.at(-1)?.push(...part);
      room -= part.reduce((sum, piece) => sum + piece.width, 0);
    }
  }
  return lines.map((line) => {
    const end = line.findLastIndex((piece) => !piece.isSpace);
    return line.slice(0, end + 1);
  });
}

/** Pieces that no line may end between. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    const isNew =
      !last || piece.isSpace || last[0]?.isSpace || mayEndAfter.test(last.at(-1)?.text ?? "");
    if (isNew) words.push([piece]);
    else last.push(piece);
  }
  return words;
}

/** A word longer than a line, in parts that are not: at any character, since there is no better place. */
function cut(word: readonly Piece[], typeface: Typeface, width: number): Piece[][] {
  const parts: Piece[][] = [[]];
  let room = width;
  for (const piece of word) {
    const font = piece.drawn.kind === "letters" ? piece.drawn.font : null;
    const add = (text: string) => {
      const one = pieceOf(text, piece.level, font, false, typeface);
      parts.at(-1)?.push(one);
      room -= one.width;
    };
    let taken = "";
    let wide = 0;
    for (const character of piece.text) {
      const more = pieceOf(character, piece.level, font, false, typeface).width;
      if (wide + more > room && (taken !== "" || parts.at(-1)?.length)) {
        if (taken !== "") add(taken);
        parts.push([]);
        room = width;
        taken = "";
        wide = 0;
      }
      taken += character;
      wide += more;
    }
    if (taken !== "") add(taken);
  }
  return parts;
}

/** Rule L2: from the highest level down to the lowest odd one, every row of pieces of at least that level is turned. */
function inVisualOrder(line: readonly Piece[]): Piece[] {
  const order = [...line];
  const highest = Math.max(0, ...line.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? -1) >= level) to += 1;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}
