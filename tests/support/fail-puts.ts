import { onTestFinished, vi } from "vitest";

/**
 * Makes writes into IndexedDB fail for want of room, until the test ends or the returned function is
 * called.
 *
 * @param isFailing - told the store's name and the write's number, from 1 up
 */
export function failPuts(isFailing: (store: string, write: number) => boolean): () => void {
  // oxlint-disable-next-line typescript/unbound-method -- called on its own object below
  const put = IDBObjectStore.prototype.put;
  let writes = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<IDBObjectStore["put"]>
  ) {
    writes += 1;
    if (isFailing(this.name, writes)) throw new DOMException("simulated", "QuotaExceededError");
    return put.apply(this, args);
  });
  onTestFinished(() => spy.mockRestore());
  return () => spy.mockRestore();
}
