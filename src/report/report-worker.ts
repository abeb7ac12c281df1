import type { ReportOrder } from "@/report/make-report";
import { rasterText } from "@/report/raster-text";
import { readFont } from "@/report/report-font";
import type { Typeface } from "@/report/set-text";
import { unpackWoff } from "@/report/unpack-woff";
import { writeReport } from "@/report/write-report";

addEventListener("message", ({ data }: MessageEvent<ReportOrder>) => {
  void (async () => {
    const { report, plain, strong } = data;
    const pdf = await writeReport(report, {
      plain: await typeface(plain, false),
      strong: await typeface(strong, true),
    });
    postMessage(pdf);
  })().catch((error: unknown) => {
    // A rejection alone would not reach the page, which waits for an answer.
    setTimeout(() => {
      throw error;
    });
  });
});

async function typeface(packed: readonly Uint8Array[], isStrong: boolean): Promise<Typeface> {
  const fonts = await Promise.all(packed.map(async (bytes) => readFont(await unpackWoff(bytes))));
  return { fonts, isStrong, raster: rasterText };
}
