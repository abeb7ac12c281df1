import { describe, expect, it } from "vitest";

import { fascialLines, linePlaces } from "@/domain/fascial-lines";
import { regionTable } from "@/domain/region";
import overlay from "@/messages/overlay.en.messages.json";

const line = (id: string) => fascialLines.find((candidate) => candidate.id === id)!;
const midline = new Set<string>(regionTable.filter((row) => row.isAtMidline).map((row) => row.id));

describe("fascialLines", () => {
  it("are twelve, with the evidence that the review of dissections found", () => {
    expect(fascialLines).toHaveLength(12);
    const { grade, verified, transitions, studies } = line("SPL").evidence;
    expect([grade, verified, transitions, studies]).toEqual(["partial", 5, 9, 21]);
    const ofGrade = (wanted: string) =>
      fascialLines.flatMap(({ id, evidence }) => (evidence.grade === wanted ? [id] : []));
    expect(ofGrade("strong")).toEqual(["SBL", "BFL", "FFL"]);
    expect(ofGrade("none")).toEqual(["SFL"]);
    expect(ofGrade("unexamined")).toHaveLength(6);
  });

  it("never claim more transitions than there are", () => {
    for (const { evidence } of fascialLines) {
      const isCounted = evidence.verified !== null;
      expect(isCounted).toBe(evidence.grade !== "unexamined");
      expect(evidence.verified ?? 0).toBeLessThanOrEqual(evidence.transitions ?? Infinity);
    }
  });

  it("have words for the line and for every part, and each evidence says that it is a model", () => {
    const ids = new Set(Object.keys(overlay));
    for (const { id, parts } of fascialLines) {
      expect(ids).toContain(`lines.${id}`);
      for (const i of parts.keys()) expect(ids).toContain(`lines.${id}.${i + 1}`);
    }
    const parts = fascialLines.reduce((sum, { parts: all }) => sum + all.length, 0);
    const lineIds = [...ids].filter((id) => /^lines\.[A-Z]+/.test(id));
    expect(lineIds).toHaveLength(fascialLines.length + parts);
    expect(JSON.stringify(overlay["lines.evidence"]).match(/Model\./g)).toHaveLength(4);
  });
});

describe("linePlaces", () => {
  it("follows the back line from the toes to the brow on its own side", () => {
    const places = linePlaces(line("SBL"), "left");
    expect(places[0]).toEqual({ region: "foot_sole", side: "left" });
    expect(places.at(-1)).toEqual({ region: "forehead", side: "left" });
    expect(new Set(places.map(({ side }) => side))).toEqual(new Set(["left"]));
  });

  it("crosses the midline where the line does", () => {
    const places = linePlaces(line("BFL"), "right");
    expect(places.map(({ side }) => side)).toContain("midline");
    expect(places[0]!.side).toBe("right");
    expect(places.at(-1)).toEqual({ region: "knee_front", side: "left" });
  });

  it("is the mirror image from the other side, says midline only where there is one, and repeats nothing", () => {
    const swapped = { left: "right", right: "left", midline: "midline" } as const;
    for (const each of fascialLines) {
      const left = linePlaces(each, "left");
      const right = linePlaces(each, "right");
      expect(right).toEqual(left.map(({ region, side }) => ({ region, side: swapped[side] })));
      const onMidline = left.filter(({ side }) => side === "midline");
      expect(onMidline.every(({ region }) => midline.has(region))).toBe(true);
      const repeats = left.filter((place, i) => {
        const before = left[i - 1];
        return before?.region === place.region && before.side === place.side;
      });
      expect(repeats).toEqual([]);
    }
  });
});
