import { setupI18n } from "@lingui/core";
import { describe, expect, it } from "vitest";

import { everyRegionLeaf, regionOfLeaf } from "@/body/region-leaf";
import { regionTable } from "@/domain/region";
import en from "@/messages/en.messages.json";
import { placeHeading, placeName, yourPlace } from "@/messages/place-name";
import type { Say } from "@/messages/use-messages";

const i18n = setupI18n({ locale: "en", messages: { en } });
const say: Say = (id, values) => i18n._(id, values);

describe("placeName", () => {
  it("says the side in words, and whose body it is", () => {
    expect(placeName(say, "shoulder_blade", "left")).toBe("left shoulder blade");
    expect(placeHeading(say, "thigh_front", "right")).toBe("Front of the right thigh");
    expect(yourPlace(say, "thigh_front", "right")).toBe("Front of your right thigh");
  });

  it("names a single finger or toe where the figure does", () => {
    expect(placeName(say, "palm", "left", "palm.thumb")).toBe("left thumb, palm side");
    expect(yourPlace(say, "foot_top", "right", "foot_top.toe5")).toBe("Your right little toe, top");
    expect(placeHeading(say, "palm", "left", "palm")).toBe("Left palm");
  });

  it("has one name for each leaf and side, and no two alike", () => {
    const names = everyRegionLeaf.flatMap((leaf) =>
      (["left", "right"] as const).map((side) => placeName(say, regionOfLeaf(leaf), side, leaf)),
    );
    const midlines = regionTable.flatMap(({ id, isAtMidline }) =>
      isAtMidline ? [placeName(say, id, "midline", id)] : [],
    );
    const all = [...names, ...midlines];
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(name).toMatch(/^\p{L}[\p{L}\p{N} ,–-]+$/u);
    for (const [i, name] of names.entries()) expect(name).toMatch(i % 2 ? /right/ : /left/);
  });

  it("falls back to the plain name where there is no midline", () => {
    expect(placeName(say, "calf", "midline")).toBe("calf");
    expect(placeName(say, "palm", "midline", "palm.ring")).toBe("ring finger, palm side");
  });
});
