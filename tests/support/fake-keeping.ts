import { onTestFinished, vi } from "vitest";

/**
 * Gives the test a localStorage and private files (OPFS) in memory, as browsers have them, until it
 * ends. Files are put in place only when their stream is closed, and there must be room beside the old ones.
 */
export function fakeKeeping(): {
  items: Map<string, string>;
  files: Map<string, Uint8Array>;
  room: { bytes: number };
} {
  const items = new Map<string, string>();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const room = { bytes: Infinity };
  const isRoomFor = (bytes: Uint8Array) =>
    [...files.values()].reduce((sum, file) => sum + file.length, bytes.length) <= room.bytes;

  const handle = (name: string) => ({
    getFile: () => Promise.resolve(new File([files.get(name) ?? new Uint8Array()], name)),
    createWritable: () => {
      let written = new Uint8Array();
      return Promise.resolve({
        write: (bytes: Uint8Array<ArrayBuffer>) => {
          if (!isRoomFor(bytes)) {
            return Promise.reject(new DOMException("simulated", "QuotaExceededError"));
          }
          written = bytes.slice();
          return Promise.resolve();
        },
        close: () => {
          files.set(name, written);
          return Promise.resolve();
        },
        abort: () => Promise.resolve(),
      });
    },
  });
  const missing = () => Promise.reject(new DOMException("simulated", "NotFoundError"));
  const folder = {
    getFileHandle: (name: string, options?: { create?: boolean }) =>
      files.has(name) || options?.create === true ? Promise.resolve(handle(name)) : missing(),
    keys: () => [...files.keys()].values(),
    removeEntry: (name: string) => (files.delete(name) ? Promise.resolve() : missing()),
  };

  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
  vi.stubGlobal("navigator", {
    storage: { getDirectory: () => Promise.resolve(folder) },
    locks: { request: (_name: string, run: () => unknown) => Promise.resolve(run()) },
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return { items, files, room };
}
