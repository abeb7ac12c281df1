/** A browser's caches in memory, as far as the app's worker uses them: by address, with their names in order. */
export function fakeCaches(): CacheStorage & {
  readonly contents: Map<string, Map<string, string>>;
} {
  const contents = new Map<string, Map<string, string>>();
  const open = (name: string) => {
    const kept = contents.get(name) ?? new Map<string, string>();
    contents.set(name, kept);
    return {
      keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
      put: async (url: string, answer: Response) => void kept.set(url, await answer.text()),
      delete: (url: string) => Promise.resolve(kept.delete(url)),
    };
  };
  const match = (url: string, { cacheName }: { cacheName?: string } = {}) => {
    for (const [name, kept] of contents) {
      const text = cacheName === undefined || cacheName === name ? kept.get(url) : undefined;
      if (text !== undefined) return Promise.resolve(new Response(text));
    }
    return Promise.resolve(undefined);
  };
  const fake = {
    contents,
    open: (name: string) => Promise.resolve(open(name)),
    keys: () => Promise.resolve([...contents.keys()]),
    delete: (name: string) => Promise.resolve(contents.delete(name)),
    match,
  };
  return fake as unknown as ReturnType<typeof fakeCaches>; // the rest of it is not asked for
}
