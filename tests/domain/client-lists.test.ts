import { describe, expect, it } from "vitest";

import { blankCard } from "@/domain/client-card";
import { type ClientLine, summaryOf } from "@/domain/client-summary";
import { monthsBefore } from "@/domain/months-before";
import { LEAST_CLIENTS, practicePatterns } from "@/domain/practice-patterns";

import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

type Place = ClientLine["places"][number];

function summary(places: readonly Place[], isMadeUp = false): ClientLine {
  const client = makeClient();
  return { ...summaryOf(client, blankCard(client.id), [], []), places, isMadeUp };
}

const knee: Place = { region: "knee_front", side: "left", maps: 9 };
const heel: Place = { region: "heel", side: "right", maps: 1 };

describe("practicePatterns", () => {
  it("counts clients, not maps, and leaves out places of too few", () => {
    const clients = [summary([knee, heel]), summary([knee]), summary([knee, heel]), summary([])];
    expect(practicePatterns(clients)).toEqual({
      clients: 3,
      places: [{ region: "knee_front", side: "left", clients: 3 }],
    });
    expect(practicePatterns(clients.slice(0, LEAST_CLIENTS - 1)).places).toEqual([]);
  });

  it("counts nobody who was made up", () => {
    const clients = [summary([knee]), summary([knee]), summary([knee], true)];
    expect(practicePatterns(clients)).toEqual({ clients: 2, places: [] });
  });
});

describe("summaryOf", () => {
  it("counts a place once a map, however many spots are there", () => {
    const spots = [makeSpot(), makeSpot(), makeSpot({ side: "right" })];
    const client = makeClient();
    const made = summaryOf(client, blankCard(client.id), [makeMap({ spots })], []);
    expect(made.places.map(({ side, maps }) => [side, maps])).toEqual([
      ["left", 1],
      ["right", 1],
    ]);
    expect(made.group).toBe("own");
  });
});

describe("monthsBefore", () => {
  it.each([
    ["2026-11-23", 6, "2026-05-23"],
    ["2026-08-31", 6, "2026-02-28"],
    ["2028-02-29", 12, "2027-02-28"],
  ])("%s, %i months earlier, is %s", (date, months, earlier) => {
    const before = monthsBefore(new Date(`${date}T12:00:00`), months);
    const [year, month, day] = [before.getFullYear(), before.getMonth() + 1, before.getDate()];
    expect(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`).toBe(
      earlier,
    );
  });
});
