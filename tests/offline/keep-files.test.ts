import { describe, expect, it } from "vitest";

import { cacheOf, type FileList } from "@/offline/file-list";
import { forgetOtherBuilds, keepFiles, type Keeping } from "@/offline/keep-files";

import { fakeCaches } from "../support/fake-caches";

const folder = "https://maps.example/app/";

function list(build: string, ...paths: string[]): FileList {
  return { build, files: Object.fromEntries(paths.map((path) => [path, `sha256-of ${path}`])) };
}

/** A host that has these files, each with its own address in it, and notes what it was asked for. */
function host(...paths: string[]) {
  const asked: { path: string; how: RequestInit }[] = [];
  const caches = fakeCaches();
  const keeping: Keeping = {
    caches,
    folder,
    fetch: (address, how) => {
      const path = address.slice(folder.length);
      asked.push({ path, how });
      return Promise.resolve(
        paths.includes(path) ? new Response(`this is ${path}`) : new Response("", { status: 404 }),
      );
    },
  };
  return { keeping, caches, asked };
}

describe("keepFiles", () => {
  it("keeps every file of the build, each checked against what was built", async () => {
    const { keeping, caches, asked } = host("", "assets/a.js", "assets/b.js");
    await keepFiles(list("one", "", "assets/a.js", "assets/b.js"), keeping);
    expect(new Set(caches.contents.get(cacheOf("one"))?.keys())).toEqual(
      new Set([folder, `${folder}assets/a.js`, `${folder}assets/b.js`]),
    );
    expect(asked.map(({ path, how }) => how.integrity === `sha256-of ${path}`)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("fetches only what it lacks when it is asked again", async () => {
    const { keeping, caches, asked } = host("", "assets/a.js");
    const files = list("one", "", "assets/a.js");
    await keepFiles(files, keeping);
    caches.contents.get(cacheOf("one"))?.delete(`${folder}assets/a.js`);
    asked.length = 0;
    await keepFiles(files, keeping);
    expect(asked.map(({ path }) => path)).toEqual(["assets/a.js"]);
    asked.length = 0;
    await keepFiles(files, keeping);
    expect(asked).toEqual([]);
  });

  it("takes what an earlier build has under the same name from there, but never its page", async () => {
    const { keeping, caches, asked } = host("", "assets/new.js");
    caches.contents.set(
      cacheOf("old"),
      new Map([
        [folder, "old page"],
        [`${folder}assets/same.js`, "same"],
      ]),
    );
    await keepFiles(list("new", "", "assets/same.js", "assets/new.js"), keeping);
    expect(asked.map(({ path }) => path).toSorted()).toEqual(["", "assets/new.js"]);
    expect(caches.contents.get(cacheOf("new"))?.get(folder)).toBe("this is ");
  });

  it("fails when a file is gone from the host, and keeps what came for the next try", async () => {
    const { keeping, caches } = host("", "assets/a.js");
    await expect(
      keepFiles(list("one", "assets/gone.js", "", "assets/a.js"), keeping),
    ).rejects.toThrow("404");
    expect(caches.contents.get(cacheOf("one"))?.has(`${folder}assets/gone.js`)).toBe(false);
  });
});

describe("forgetOtherBuilds", () => {
  it("forgets all builds but its own, and nothing that is not the app's", async () => {
    const { keeping, caches } = host();
    for (const name of [cacheOf("old"), cacheOf("new"), "of something else"]) {
      caches.contents.set(name, new Map());
    }
    await forgetOtherBuilds(list("new"), keeping);
    expect([...caches.contents.keys()]).toEqual([cacheOf("new"), "of something else"]);
  });
});
