/** How a file went: `aborted` means that the person went back. */
export type SaveAsOutcome = "saved" | "aborted" | "failed";

type SavePicker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;

/** Whether the browser can ask where a file shall go. */
export function canSaveFileAs(): boolean {
  return picker() !== undefined;
}

/** Asks where a file shall go, in a tap, and writes it there. */
export async function saveFileAs(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<SaveAsOutcome> {
  try {
    const handle = await picker()?.({ suggestedName: name });
    const stream = await handle?.createWritable();
    await stream?.write(bytes);
    await stream?.close(); // only now it is there
    return stream ? "saved" : "failed";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "aborted" : "failed";
  }
}

function picker(): SavePicker | undefined {
  const found: unknown = Reflect.get(globalThis, "showSaveFilePicker");
  return typeof found === "function" ? (found.bind(globalThis) as SavePicker) : undefined;
}
