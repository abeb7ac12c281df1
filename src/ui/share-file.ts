/** How sharing went: `aborted` means that the person went back. */
export type ShareOutcome = "shared" | "aborted" | "failed";

/** Whether the browser has a share sheet that takes this file: most take texts, PDFs and pictures only. */
export function canShareFile(file: File): boolean {
  try {
    return navigator.canShare?.({ files: [file] }) ?? false;
  } catch {
    return false;
  }
}

/** Opens the share sheet with a file; at once in the tap, for browsers wait for nothing in between. */
export async function shareFile(file: File): Promise<ShareOutcome> {
  try {
    await navigator.share({ files: [file], title: file.name });
    return "shared";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "aborted" : "failed";
  }
}
