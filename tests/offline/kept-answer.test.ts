import { describe, expect, it } from "vitest";

import { cacheOf, type FileList } from "@/offline/file-list";
import type { Keeping } from "@/offline/keep-files";
import { keptAnswer, pathOf } from "@/offline/kept-answer";

import { fakeCaches } from "../support/fake-caches";

const folder = "https://maps.example/app/";
const list: FileList = { build: "new", files: { "": "", "assets/a.js": "", "sw.js": "" } };

function kept(contents: Record<string, Record<string, string>>) {
  const caches = fakeCaches();
  for (const [build, files] of Object.entries(contents)) {
    const entries = Object.entries(files).map(([path, text]) => [folder + path, text] as const);
    caches.contents.set(cacheOf(build), new Map(entries));
  }
  const keeping: Keeping = { caches, folder, fetch: () => Promise.reject(new Error("no network")) };
  return { keeping, caches };
}

const script = () =>
  Promise.resolve(new Response("host", { headers: { "content-type": "text/javascript" } }));
const gone = () => Promise.resolve(new Response("gone", { status: 404 }));
const pageInstead = () =>
  Promise.resolve(new Response("<html>", { headers: { "content-type": "text/html" } }));

describe("pathOf", () => {
  it.each([
    ["https://maps.example/app/", true, ""],
    ["https://maps.example/app/index.html?again", true, ""],
    ["https://maps.example/app/assets/a.js", false, "assets/a.js"],
    ["https://maps.example/app/assets/of-an-older-build.js", false, "assets/of-an-older-build.js"],
    ["https://maps.example/app/release/SHA256SUMS", true, null],
    ["https://maps.example/app/something.json", false, null],
    ["https://maps.example/elsewhere/", true, null],
    ["https://other.example/app/assets/a.js", false, null],
  ])("takes %s for what it is", (address, isPage, path) => {
    expect(pathOf(address, isPage, list, folder)).toBe(path);
  });
});

describe("keptAnswer", () => {
  it("gives this build's file, without asking the host", async () => {
    const { keeping } = kept({ old: { "assets/a.js": "old" }, new: { "assets/a.js": "new" } });
    const answer = await keptAnswer("assets/a.js", list, keeping, gone);
    expect(await answer.text()).toBe("new");
  });

  it("gives a page of an earlier build the parts it asks for", async () => {
    const { keeping } = kept({ old: { "assets/gone-since.js": "old" }, new: {} });
    const answer = await keptAnswer("assets/gone-since.js", list, keeping, gone);
    expect(await answer.text()).toBe("old");
  });

  it("never opens with the page of an earlier build", async () => {
    const { keeping } = kept({ old: { "": "old page" }, new: {} });
    const answer = await keptAnswer("", list, keeping, script);
    expect(await answer.text()).toBe("host");
  });

  it("asks the host for what is not kept", async () => {
    const { keeping, caches } = kept({ new: { "": "page" } });
    const answer = await keptAnswer("assets/a.js", list, keeping, script);
    expect(await answer.text()).toBe("host");
    expect(caches.contents.get(cacheOf("new"))?.size).toBe(1);
  });

  it.each([
    ["is gone", gone],
    ["is answered with a page", pageInstead],
  ])(
    "forgets a page whose part is not kept and %s, so that the next load is whole",
    async (_, ask) => {
      const { keeping, caches } = kept({ new: { "": "page" } });
      await keptAnswer("assets/a.js", list, keeping, ask);
      expect(caches.contents.get(cacheOf("new"))?.has(folder)).toBe(false);
    },
  );

  it("keeps the page when the part asked for is none of this build", async () => {
    const { keeping, caches } = kept({ new: { "": "page" } });
    await keptAnswer("assets/older.js", list, keeping, gone);
    expect(caches.contents.get(cacheOf("new"))?.has(folder)).toBe(true);
  });

  it("asks the host where the browser refuses its caches", async () => {
    const { keeping } = kept({});
    const refusing = Object.assign(keeping.caches, {
      match: () => Promise.reject(new Error("refused")),
    });
    const answer = await keptAnswer("assets/a.js", list, { ...keeping, caches: refusing }, script);
    expect(await answer.text()).toBe("host");
  });
});
