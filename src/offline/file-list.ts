/** What a build of the app consists of, as the build writes it at the head of the worker. */
export type FileList = {
  /** Tells builds apart: a hash of all that follows. */
  readonly build: string;
  /** By path below the app's folder, the page itself as "": the hash of what is in it, as `integrity` wants it. */
  readonly files: Readonly<Record<string, string>>;
};

/** How the caches begin in which the app's own files are kept; each build has one. */
const KEPT_FILES = "fasciamap-files-";

/** The name of the cache in which the files of a build are kept. */
export function cacheOf(build: string): string {
  return `${KEPT_FILES}${build}`;
}

/** Whether a cache holds files of the app, of whatever build. */
export function holdsFiles(cache: string): boolean {
  return cache.startsWith(KEPT_FILES);
}
