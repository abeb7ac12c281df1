import { readFile } from "node:fs/promises";

import { readFont } from "@/report/report-font";
import { unpackWoff } from "@/report/unpack-woff";
import type { ReportTypefaces } from "@/report/write-report";

/** The fonts that the app ships for reports, each time anew: a font remembers what was used of it. */
export async function testTypefaces(): Promise<ReportTypefaces> {
  const fontsOf = (weight: number) =>
    Promise.all(
      [
        `noto-sans/files/noto-sans-latin-${weight}-normal.woff`,
        `noto-sans/files/noto-sans-latin-ext-${weight}-normal.woff`,
        `noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff`,
      ].map(async (file) =>
        readFont(await unpackWoff(await readFile(`node_modules/@fontsource/${file}`))),
      ),
    );
  return {
    plain: { fonts: await fontsOf(400), isStrong: false, raster: () => null },
    strong: { fonts: await fontsOf(700), isStrong: true, raster: () => null },
  };
}
