import { decodeKeyFile, KEY_FILE_EXTENSION } from "@/exchange/key-file";
import { keyPlace } from "@/exchange/key-link";

/** What an installed app is started with; only some browsers have it, and no standard type. */
type LaunchQueue = {
  readonly setConsumer: (
    take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void,
  ) => void;
};

/**
 * Gives the files that the system opens with the installed app (a double click on a map file), now and
 * whenever more come, and goes to the screen that reads them: for a key file to the one that offers its key.
 * Elsewhere nothing ever comes.
 */
export function takeLaunchedFiles(onFiles: (files: readonly File[]) => void): void {
  const queue: unknown = Reflect.get(globalThis, "launchQueue");
  if (!isLaunchQueue(queue)) return;
  queue.setConsumer((launch) => {
    if (!launch.files?.length) return;
    void Promise.all(launch.files.map((handle) => handle.getFile())).then(
      async (files) => {
        const key = files.find(({ name }) => name.endsWith(KEY_FILE_EXTENSION));
        if (key) {
          location.hash = `#${await placeOfKey(key)}`;
          return;
        }
        onFiles(files);
        location.hash = "#/practice";
      },
      () => undefined, // moved or deleted in between: there is nothing to open
    );
  });
}

/** Where the key of a file is offered; of one that cannot be read, where that is said. */
async function placeOfKey(file: File): Promise<string> {
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
  const read = decodeKeyFile(new Uint8Array(bytes));
  return read.ok ? keyPlace(read.value) : "/seal-to/unreadable";
}

function isLaunchQueue(value: unknown): value is LaunchQueue {
  return typeof value === "object" && value !== null && "setConsumer" in value;
}
