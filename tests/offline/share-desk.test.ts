import { readFileSync } from "node:fs";

import { afterEach, describe, expect, it, vi } from "vitest";

import {
  askForShare,
  SHARED_FILES,
  SHARED_PAGE,
  SHARED_TEXT,
  shareAsked,
} from "@/offline/share-address";
import { makeShareDesk } from "@/offline/share-desk";

const folder = "https://maps.example/app/";

function post(entries: Readonly<Record<string, string | File>>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(entries)) body.append(name, value);
  return new Request(folder + SHARED_PAGE, { method: "POST", body });
}

/** The id in the address to which a post leads. */
async function idOf(answer: Promise<Response>): Promise<string> {
  const { status, headers } = await answer;
  const leads = headers.get("location") ?? "";
  expect(status).toBe(303);
  expect(leads).toMatch(/^https:\/\/maps\.example\/app\/\?shared=[0-9a-f-]{36}#\/practice$/);
  return new URL(leads).searchParams.get("shared") ?? "";
}

/** What the page gets that asks for it. */
const texts = (files: readonly File[] | null) =>
  Promise.all((files ?? []).map(async (file) => [file.name, await file.text()]));

describe("what other apps share with the installed one", () => {
  afterEach(() => vi.useRealTimers());

  it("is given once, to the page that its answer leads to", async () => {
    const desk = makeShareDesk(folder);
    const one = desk.receive(post({ [SHARED_FILES]: new File(["x"], "a.fasciamap") }));
    const other = desk.receive(post({ [SHARED_FILES]: new File(["y"], "b.fasciamap") }));
    const id = await idOf(one.answer);
    expect(await texts(desk.answer(askForShare(id)))).toEqual([["a.fasciamap", "x"]]);
    await one.isOver;
    expect(desk.answer(askForShare(id))).toEqual([]);
    expect(await texts(desk.answer(askForShare(await idOf(other.answer))))).toEqual([
      ["b.fasciamap", "y"],
    ]);
  });

  it("is a file without a name if it is a text, and nothing if it is no form", async () => {
    const desk = makeShareDesk(folder);
    const text = await idOf(desk.receive(post({ [SHARED_TEXT]: " a text " })).answer);
    expect(await texts(desk.answer(askForShare(text)))).toEqual([["", "a text"]]);
    const other = new Request(folder + SHARED_PAGE, { method: "POST", body: "{" });
    const none = await idOf(desk.receive(other).answer);
    expect(desk.answer(askForShare(none))).toEqual([]);
  });

  it("is forgotten when nobody asks for it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const desk = makeShareDesk(folder, 1000);
    const { answer, isOver } = desk.receive(post({ [SHARED_FILES]: new File(["x"], "a") }));
    const id = await idOf(answer);
    vi.advanceTimersByTime(1001);
    await isOver;
    expect(desk.answer(askForShare(id))).toEqual([]);
  });

  it("is posted to where the manifest says so, under the names that it says", () => {
    const { isShare } = makeShareDesk(folder);
    const manifest = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8")) as {
      share_target: {
        action: string;
        method: string;
        params: { text: string; files: { name: string }[] };
      };
    };
    const { action, method, params } = manifest.share_target;
    expect(isShare({ method, url: new URL(action, folder).href })).toBe(true);
    expect(isShare({ method: "GET", url: new URL(action, folder).href })).toBe(false);
    expect(isShare({ method, url: "https://maps.example/shared.html" })).toBe(false);
    expect([params.text, ...params.files.map(({ name }) => name)]).toEqual([
      SHARED_TEXT,
      SHARED_FILES,
    ]);
  });

  it("is asked for by a message that says nothing else", () => {
    expect(["complete", null, {}, { shared: 1 }].map(shareAsked)).toEqual([null, null, null, null]);
  });
});
