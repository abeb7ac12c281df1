import { afterEach, describe, expect, it, vi } from "vitest";

import { takeSharedFiles } from "@/app/shared-files";
import { encodeKeyFile } from "@/exchange/key-file";
import { keyPlace } from "@/exchange/key-link";
import type { Handed } from "@/features/practice/use-incoming-files";
import { askKeptWorker } from "@/offline/ask-kept-worker";
import { askForShare } from "@/offline/share-address";

vi.mock("@/offline/ask-kept-worker"); // Node has no files that go from one page to another
const ask = vi.mocked(askKeptWorker);

const key = `age1${"q".repeat(58)}`;

/**
 * Opens the page as a share does.
 *
 * @param worker - what the worker that keeps the app's files gives; `null`: there is none
 */
async function opened(search: string, worker: readonly File[] | null) {
  const place = { search, pathname: "/app/", hash: "#/practice" };
  const asked: unknown[] = [];
  ask.mockImplementation((_worker, message) => {
    asked.push(message);
    return Promise.resolve(worker);
  });
  const controller = worker && {};
  const replaceState = vi.fn<History["replaceState"]>();
  vi.stubGlobal("location", place);
  vi.stubGlobal("history", { state: null, replaceState });
  vi.stubGlobal("navigator", { serviceWorker: { controller } });
  const handed: Handed[] = [];
  await takeSharedFiles((one) => handed.push(one));
  return { place: place.hash, handed, asked, address: replaceState.mock.lastCall?.[2] };
}

describe("a file that another app shares with this one", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is asked for by the page that it opened, which then forgets of which it was", async () => {
    const { handed, asked, address } = await opened("?shared=abc", [new File(["x"], "a.age")]);
    expect(handed).toMatchObject([{ isAsked: true, files: [{ name: "a.age" }] }]);
    expect(asked).toEqual([askForShare("abc")]);
    expect(address).toBe("/app/#/practice");
  });

  it.each([
    ["the worker has forgotten it", "?shared=abc", []],
    ["there is no worker", "?shared=abc", null],
    ["the host took it", "?shared", null],
  ])("did not arrive where %s", async (_why, search, worker) => {
    const { handed } = await opened(search, worker);
    expect(handed).toEqual([{ isAsked: true, files: [] }]);
  });

  it("is offered as a key if it is one", async () => {
    const file = new File([encodeKeyFile({ name: "A", key })], "a.fasciamap-key");
    const { place, handed } = await opened("?shared=abc", [file]);
    expect([place, handed]).toEqual([`#${keyPlace({ name: "A", key })}`, []]);
  });

  it("is none on any other start", async () => {
    const { handed, address } = await opened("?again", []);
    expect([handed, address]).toEqual([[], undefined]);
  });
});
