import type { Report } from "@/report/report";
import { fontsFor } from "@/report/report-fonts";
// oxlint-disable-next-line import/default -- Vite makes it: the address of the built worker
import workerAddress from "@/report/report-worker?worker&url";
import { failed, ok, type Result } from "@/lib/result";
import { ownScript } from "@/lib/own-script";

/** What a worker is sent: fonts as they come, packed. */
export type ReportOrder = {
  readonly report: Report;
  readonly plain: readonly Uint8Array[];
  readonly strong: readonly Uint8Array[];
};

/**
 * Makes a PDF of a report, off the page's own thread. The fonts are fetched when the first report is made.
 *
 * @returns "no-fonts": they could not be fetched; "no-worker": this browser ended the work
 */
export async function makeReport(
  report: Report,
): Promise<Result<Uint8Array<ArrayBuffer>, "no-fonts" | "no-worker">> {
  const files = fontsFor(
    JSON.stringify(report, (key, value: unknown) => (key === "jpeg" ? "" : value)),
  );
  let plain: Uint8Array[];
  let strong: Uint8Array[];
  try {
    plain = await Promise.all(files.map((file) => fetched(file.plain)));
    strong = await Promise.all(files.map((file) => fetched(file.strong)));
  } catch {
    return failed("no-fonts");
  }
  const order: ReportOrder = { report, plain, strong };
  return new Promise((resolve) => {
    const worker = new Worker(ownScript(workerAddress), { type: "module" });
    const end = (result: Awaited<ReturnType<typeof makeReport>>) => {
      worker.terminate();
      resolve(result);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      end(data instanceof Uint8Array ? ok(new Uint8Array(data)) : failed("no-worker"));
    });
    worker.addEventListener("error", () => end(failed("no-worker")));
    worker.postMessage(order);
  });
}

async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`a font could not be fetched: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
