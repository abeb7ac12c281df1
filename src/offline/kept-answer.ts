import { cacheOf, type FileList } from "@/offline/file-list";
import type { Keeping } from "@/offline/keep-files";

/**
 * The path of a file of the app in an address, or `null` if the address leads elsewhere and the worker has
 * nothing to do with it.
 *
 * @param isPage - a page is asked for, not one of its parts
 */
export function pathOf(address: string, isPage: boolean, list: FileList, folder: string) {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  if (!whole.startsWith(folder)) return null;
  const path = whole.slice(folder.length);
  if (isPage) return path === "" || path === "index.html" ? "" : null;
  return path in list.files || path.startsWith("assets/") ? path : null;
}

/**
 * Answers with the file as this build has it, else as an earlier build has it whose page is still open,
 * else asks the host. A file of this build that neither is kept nor comes from the host (as when the caches
 * were cleared by hand after a deploy) would leave the kept page broken for good: it is forgotten then,
 * so that the next load gets the host's.
 */
export async function keptAnswer(
  path: string,
  list: FileList,
  keeping: Keeping,
  ask: () => Promise<Response>,
): Promise<Response> {
  const address = keeping.folder + path;
  const own = cacheOf(list.build);
  const kept = await attempt(async () => {
    const how = { ignoreVary: true, ignoreSearch: true };
    const mine = await keeping.caches.match(address, { ...how, cacheName: own });
    // A page of another build would ask for parts that this one does not have.
    return mine ?? (path === "" ? undefined : await keeping.caches.match(address, how));
  });
  if (kept) return kept;

  const answer = await ask();
  if (path !== "" && path in list.files && !isFile(answer, path)) {
    await attempt(async () => (await keeping.caches.open(own)).delete(keeping.folder));
  }
  return answer;
}

/** Some hosts answer with their page instead of saying that a file is gone. */
function isFile({ ok, headers }: Response, path: string): boolean {
  const isPage = headers.get("content-type")?.startsWith("text/html") ?? false;
  return ok && (!isPage || path.endsWith(".html"));
}

async function attempt<Value>(run: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await run();
  } catch {
    return undefined; // a browser that refuses its caches
  }
}
