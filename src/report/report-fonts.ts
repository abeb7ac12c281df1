import arabicStrong from "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff?url";
import arabic from "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff?url";
import arabicRanges from "@fontsource/noto-sans-arabic/unicode.json";
import cyrillicStrong from "@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff?url";
import cyrillic from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?url";
import greekStrong from "@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff?url";
import greek from "@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff?url";
import latinExtStrong from "@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff?url";
import latinExt from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url";
import latinStrong from "@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff?url";
import latin from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url";
import vietnameseStrong from "@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff?url";
import vietnamese from "@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff?url";
import ranges from "@fontsource/noto-sans/unicode.json";

/** Where a font's two weights are, and for which characters: as CSS has it, "U+0370-0377,U+037A". */
type FontFile = { readonly plain: string; readonly strong: string; readonly range: string };

const fontFiles: readonly FontFile[] = [
  { plain: latin, strong: latinStrong, range: ranges.latin },
  { plain: arabic, strong: arabicStrong, range: arabicRanges.arabic },
  { plain: latinExt, strong: latinExtStrong, range: ranges["latin-ext"] },
  { plain: vietnamese, strong: vietnameseStrong, range: ranges.vietnamese },
  { plain: cyrillic, strong: cyrillicStrong, range: ranges.cyrillic },
  { plain: greek, strong: greekStrong, range: ranges.greek },
];

/** The addresses of the fonts that a text needs, Latin always: the first that has a character is taken for it. */
export function fontsFor(text: string): readonly FontFile[] {
  const codePoints = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return fontFiles.filter(
    ({ range }, at) => at === 0 || codePoints.some((codePoint) => isIn(range, codePoint)),
  );
}

function isIn(range: string, codePoint: number): boolean {
  return range.split(",").some((part) => {
    const [from = "", to = from] = part.replace("U+", "").split("-");
    return codePoint >= Number.parseInt(from, 16) && codePoint <= Number.parseInt(to, 16);
  });
}
