import { openHandedFiles } from "@/app/open-handed-files";
import type { Handed } from "@/features/practice/use-incoming-files";
import { askKeptWorker } from "@/offline/ask-kept-worker";
import { askForShare } from "@/offline/share-address";

/** A worker of an earlier build knows nothing of it, and says nothing. */
const ANSWER_LIMIT_MS = 5000;

/**
 * Gives what another app has shared with the installed one, if this page was opened by that, and goes to the screen
 * that shows it: no file where it did not arrive. Any page in the browser can post to that address, so that whether
 * it is opened is asked of the person.
 */
export async function takeSharedFiles(onFiles: (handed: Handed) => void): Promise<void> {
  const id = new URLSearchParams(location.search).get("shared");
  if (id === null) return;
  history.replaceState(history.state, "", location.pathname + location.hash); // loading again asks for nothing
  await openHandedFiles({ files: await filesOf(id), isAsked: true }, onFiles);
}

async function filesOf(id: string): Promise<readonly File[]> {
  const worker = id === "" ? null : navigator.serviceWorker?.controller;
  const answer = worker && (await askKeptWorker(worker, askForShare(id), ANSWER_LIMIT_MS));
  return Array.isArray(answer) ? answer.filter((one) => one instanceof File) : [];
}
