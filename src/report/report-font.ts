import { create, type FontkitFont, type FontkitGlyph } from "fontkit";

import { hex4, type PdfFile, pdfNumber, type PdfRef, pdfText } from "@/report/pdf-file";

/** A letter as it is drawn, in its place of a line. Lengths in ems. */
export type ShapedGlyph = {
  /** Within its font. */
  readonly id: number;
  /** The characters it stands for; none for what only adds to another, such as dots. */
  readonly text: string;
  readonly advance: number;
  /** Where it is drawn, from where the line has come to. */
  readonly across: number;
  readonly up: number;
};

/** A font of a report: shapes texts, and goes into the file with those letters alone that were used. */
export type ReportFont = {
  readonly has: (codePoint: number) => boolean;
  /**
   * Text of one direction as letters, from left to right as they are drawn: joined, ligatures made, marks put in
   * their places.
   */
  readonly shape: (text: string, isRightToLeft: boolean) => readonly ShapedGlyph[];
  /** How far a letter would move the line by itself, in ems: what the file says of it. */
  readonly widthOf: (glyph: ShapedGlyph) => number;
  /** The number by which a drawn letter is written in a page. */
  readonly codeOf: (glyph: ShapedGlyph) => number;
  /** Writes the font to the file; `null` where no letter of it was used. */
  readonly embed: (file: PdfFile) => Promise<PdfRef | null>;
};

/**
 * Reads a font.
 *
 * @param bytes - TrueType
 * @throws what fontkit throws where it is none: the fonts are our own
 */
export function readFont(bytes: Uint8Array): ReportFont {
  const font = create(bytes);
  tellApart(font);
  const em = font.unitsPerEm;
  const shaped = new Map<string, readonly ShapedGlyph[]>();
  const subset = font.createSubset();
  // One letter of the font can stand for several characters: Arabic ones share what their dots tell apart. For
  // each character it gets a number of its own, else what is copied out of the page would be another text.
  const codes = new Map<string, number>();
  const used: { id: number; text: string; width: number }[] = [{ id: 0, text: "", width: 0 }];

  return {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    shape: (text, isRightToLeft) => {
      const key = `${Number(isRightToLeft)}${text}`;
      const known = shaped.get(key);
      if (known) return known;
      const direction = isRightToLeft ? "rtl" : "ltr";
      const { glyphs, positions } = font.layout(text, undefined, undefined, undefined, direction);
      const letters = glyphs.map(({ id, codePoints }, at) => ({
        id,
        text: String.fromCodePoint(...codePoints),
        advance: (positions[at]?.xAdvance ?? 0) / em,
        across: (positions[at]?.xOffset ?? 0) / em,
        up: (positions[at]?.yOffset ?? 0) / em,
      }));
      shaped.set(key, letters);
      return letters;
    },
    widthOf: ({ id }) => font.getGlyph(id).advanceWidth / em,
    codeOf: ({ id, text }) => {
      const key = `${id} ${text}`;
      const known = codes.get(key);
      if (known !== undefined) return known;
      const width = (1000 * font.getGlyph(id).advanceWidth) / em;
      const code = used.push({ id: subset.includeGlyph(id), text, width }) - 1;
      codes.set(key, code);
      return code;
    },
    embed: async (file) => {
      if (used.length === 1) return null;
      const name = `FSCMAP+${font.postscriptName}`;
      const bytesOf = subset.encode();
      const program = await file.addStream(`/Length1 ${bytesOf.length}`, bytesOf, "packed");
      const { minX, minY, maxX, maxY } = font.bbox;
      const box = [minX, minY, maxX, maxY].map((value) => pdfNumber((1000 * value) / em));
      const descriptor = file.add(
        `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box.join(" ")}] ` +
          `/ItalicAngle 0 /Ascent ${pdfNumber((1000 * font.ascent) / em)} ` +
          `/Descent ${pdfNumber((1000 * font.descent) / em)} ` +
          `/CapHeight ${pdfNumber((1000 * font.capHeight) / em)} /StemV 80 /FontFile2 ${program} >>`,
      );
      const glyphOfCode = new Uint8Array(used.flatMap(({ id }) => [id >> 8, id & 255]));
      const map = await file.addStream("", glyphOfCode, "packed");
      const letters = file.add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} ` +
          `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
          `/FontDescriptor ${descriptor} /DW 0 /W [0 [${used.map(({ width }) => pdfNumber(width)).join(" ")}]] ` +
          `/CIDToGIDMap ${map} >>`,
      );
      const unicode = await file.addStream("", toUnicode(used), "packed");
      return file.add(
        `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
          `/DescendantFonts [${letters}] /ToUnicode ${unicode} >>`,
      );
    },
  };
}

/**
 * Makes a font say of each letter of a text which characters that letter stands for. By itself it says those for
 * which the letter was first asked, and a letter that several Arabic characters share would be copied as the first.
 */
function tellApart(font: FontkitFont): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = Object.create(getGlyph(id, codePoints)) as FontkitGlyph; // the same, with its own characters
    Object.defineProperty(glyph, "codePoints", { value: codePoints });
    return glyph;
  };
}

/** Which characters each number stands for, as ISO 32000-1, 9.10.3 wants it. */
function toUnicode(used: readonly { readonly text: string }[]): Uint8Array {
  const lines = used.flatMap(({ text }, code) =>
    text === "" ? [] : [`<${hex4(code)}> ${pdfText(text).replace("<FEFF", "<")}`],
  );
  const chunks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const some = lines.slice(at, at + 100);
    chunks.push(`${some.length} beginbfchar\n${some.join("\n")}\nendbfchar`);
  }
  return new TextEncoder().encode(
    [
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
      "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
      "1 begincodespacerange <0000> <FFFF> endcodespacerange",
      ...chunks,
      "endcmap CMapName currentdict /CMap defineresource pop end end",
    ].join("\n"),
  );
}
