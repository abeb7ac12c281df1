import { cacheOf, type FileList, holdsFiles } from "@/offline/file-list";

/** What the worker keeps files with: the browser's caches and network, or what stands in for them in a test. */
export type Keeping = {
  readonly caches: CacheStorage;
  readonly fetch: (file: string, how: RequestInit) => Promise<Response>;
  /** The app's folder, an absolute address that ends in "/". */
  readonly folder: string;
};

/** So many files are fetched at once: the page that is being used comes first. */
const AT_ONCE = 3;

/** Files of a build that carry the hash of what is in them in their name, so that they never change. */
const NAMED_BY_CONTENT = /^assets\//;

/**
 * Fetches every file of a build that is not kept yet. Each must be the very file that was built: what a
 * host hands out in the middle of a deploy, or in place of a file that is gone, is not kept.
 *
 * @throws {Error} some file did not come; what came stays for the next try
 */
export async function keepFiles(list: FileList, keeping: Keeping): Promise<void> {
  const cache = await keeping.caches.open(cacheOf(list.build));
  const missing = await missingFrom(cache, list, keeping.folder);
  const waiting = [...missing];
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const answer = await fileOf(path, list.files[path] ?? "", keeping);
      await cache.put(keeping.folder + path, answer);
    }
  });
  await Promise.all(lanes);
  const left = missing.length > 0 ? await missingFrom(cache, list, keeping.folder) : [];
  if (left.length > 0) throw new Error(`not kept: ${left.join(", ")}`);
}

/** Forgets the files of all other builds. Not to be called while a page of one of them is open. */
export async function forgetOtherBuilds(list: FileList, { caches }: Keeping): Promise<void> {
  for (const name of await caches.keys()) {
    if (holdsFiles(name) && name !== cacheOf(list.build)) await caches.delete(name);
  }
}

async function missingFrom(cache: Cache, { files }: FileList, folder: string): Promise<string[]> {
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return Object.keys(files).filter((path) => !kept.has(folder + path));
}

/** From the cache of an earlier build where it is the same file, else from the host. */
async function fileOf(path: string, integrity: string, keeping: Keeping): Promise<Response> {
  const address = keeping.folder + path;
  const isForEver = NAMED_BY_CONTENT.test(path);
  if (isForEver) {
    const kept = await keeping.caches.match(address, { ignoreVary: true });
    if (kept) return kept;
  }
  const how: RequestInit = { integrity, priority: "low", credentials: "same-origin" };
  try {
    // What the page has fetched just now need not come over the network again.
    return await whole(
      keeping.fetch(address, { ...how, cache: isForEver ? "default" : "no-cache" }),
    );
  } catch {
    return await whole(keeping.fetch(address, { ...how, cache: "reload" }));
  }
}

async function whole(fetching: Promise<Response>): Promise<Response> {
  const answer = await fetching;
  if (!answer.ok || answer.redirected) throw new Error(`${answer.url}: ${answer.status}`);
  return answer;
}
