import { openHandedFiles } from "@/app/open-handed-files";
import type { Handed } from "@/features/practice/use-incoming-files";

/** What an installed app is started with; only some browsers have it, and no standard type. */
type LaunchQueue = {
  readonly setConsumer: (
    take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void,
  ) => void;
};

/**
 * Gives the files that the system opens with the installed app (a double click on a map file), now and
 * whenever more come, and goes to the screen that reads them. Elsewhere nothing ever comes.
 */
export function takeLaunchedFiles(onFiles: (handed: Handed) => void): void {
  const queue: unknown = Reflect.get(globalThis, "launchQueue");
  if (!isLaunchQueue(queue)) return;
  queue.setConsumer((launch) => {
    if (!launch.files?.length) return;
    void Promise.all(launch.files.map((handle) => handle.getFile())).then(
      (files) => openHandedFiles({ files, isAsked: false }, onFiles),
      () => undefined, // moved or deleted in between: there is nothing to open
    );
  });
}

function isLaunchQueue(value: unknown): value is LaunchQueue {
  return typeof value === "object" && value !== null && "setConsumer" in value;
}
