import { describe, expect, it } from "vitest";

import { decodeMapFile } from "@/exchange/decode-map-file";
import { encodeMapFile } from "@/exchange/encode-map-file";

import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

const spots = [makeSpot({ isMain: true }), makeSpot()];

/** What a reader says to a file whose second spot says something else. */
function decodedWith(changes: object) {
  const file = encodeMapFile({
    client: makeClient(),
    maps: [makeMap({ spots })],
    exportedAt: "2026-11-23T10:00:00.000Z",
  });
  if (!file.ok) throw new Error(file.failure.reason);
  const { maps, ...rest } = JSON.parse(new TextDecoder().decode(file.value)) as {
    readonly maps: readonly [{ readonly spots: readonly object[] }];
  };
  const [first, second] = maps[0].spots;
  const changed = { ...rest, maps: [{ ...maps[0], spots: [first, { ...second, ...changes }] }] };
  return decodeMapFile(new TextEncoder().encode(JSON.stringify(changed)));
}

describe("what a file says of a spot", () => {
  it("is read where nothing is wrong with it", () => {
    expect(decodedWith({ feelings: ["cold"], since: "years", isToAvoid: true })).toMatchObject({
      ok: true,
      value: { maps: [{ spots: [{}, { feelings: ["cold"], since: "years", isToAvoid: true }] }] },
    });
  });

  it.each([
    ["isSkinRed", { isSkinRed: 1 }],
    ["feelings", { feelings: ["cold", "cold"] }],
    ["feelings.0", { feelings: ["sad"] }],
    ["ownFeeling", { ownFeeling: "n".repeat(61) }],
    ["ownFeeling", { ownFeeling: "a\u202eb" }],
    ["since", { since: "always" }],
    ["sinceWords", { sinceWords: "n".repeat(121) }],
    ["course", { course: "" }],
    ["better", { better: "n".repeat(201) }],
    ["worse", { worse: "a\nb" }],
    ["note", { note: "a\rb" }],
    ["isMain", { isMain: null }],
    ["isToAvoid", { isToAvoid: undefined }],
  ])("is damaged at %s when that breaks its rule", (where, changes) => {
    expect(decodedWith(changes)).toEqual({
      ok: false,
      failure: { reason: "damaged", where: `maps.0.spots.1.${where}` },
    });
  });

  it("is damaged when two spots are the main one", () => {
    expect(decodedWith({ isMain: true })).toEqual({
      ok: false,
      failure: { reason: "damaged", where: "maps.0.spots" },
    });
  });
});
