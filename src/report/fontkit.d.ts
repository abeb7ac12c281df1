/** What the report uses of fontkit, which comes without types. */
declare module "fontkit" {
  export type FontkitGlyph = {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  };
  export type FontkitFont = {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
    getGlyph: (id: number, codePoints?: readonly number[]) => FontkitGlyph;
    readonly layout: (
      text: string,
      features?: undefined,
      script?: string,
      language?: undefined,
      direction?: "ltr" | "rtl",
    ) => {
      readonly glyphs: readonly FontkitGlyph[];
      readonly positions: readonly {
        readonly xAdvance: number;
        readonly xOffset: number;
        readonly yOffset: number;
      }[];
    };
    readonly createSubset: () => {
      readonly includeGlyph: (id: number) => number;
      readonly encode: () => Uint8Array;
    };
  };
  export function create(bytes: Uint8Array): FontkitFont;
}
