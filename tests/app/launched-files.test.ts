import { readFileSync } from "node:fs";

import { afterEach, describe, expect, it, vi } from "vitest";

import { takeLaunchedFiles } from "@/app/launched-files";
import { encodeKeyFile } from "@/exchange/key-file";
import { keyPlace } from "@/exchange/key-link";

const key = `age1${"q".repeat(58)}`;

/** Opens a file as the system does with the installed app; gives where the app went, and with which files. */
async function launch(file: File) {
  const place = { hash: "" };
  vi.stubGlobal("location", place);
  vi.stubGlobal("launchQueue", {
    setConsumer: (take: (launch: object) => void) => {
      take({ files: [{ getFile: () => Promise.resolve(file) }] });
    },
  });
  const opened: File[] = [];
  takeLaunchedFiles(({ files, isAsked }) => {
    expect(isAsked).toBe(false);
    opened.push(...files);
  });
  await vi.waitFor(() => expect(place.hash).not.toBe(""));
  return { place: place.hash, opened };
}

describe("a file that the system opens with the app", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(["a.fasciamap", "a.fasciamap.txt", "a.age"])("goes to the practice: %s", async (name) => {
    const file = new File(["x"], name);
    expect(await launch(file)).toEqual({ place: "#/practice", opened: [file] });
  });

  it("is offered as a key if it is one, and said to be broken if it is no more", async () => {
    const name = "a.fasciamap-key";
    const whole = new File([encodeKeyFile({ name: "A. Quint", key })], name);
    const offered = `#${keyPlace({ name: "A. Quint", key })}`;
    expect(await launch(whole)).toEqual({ place: offered, opened: [] });
    expect(await launch(new File(["{"], name))).toEqual({
      place: "#/seal-to/unreadable",
      opened: [],
    });
  });

  it("is of a kind for which the manifest says so", () => {
    const manifest = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8")) as {
      file_handlers: { accept: Record<string, string[]> }[];
    };
    const ends = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
    expect(ends).toEqual([".fasciamap", ".fasciamap-key", ".txt", ".age"]);
  });
});
