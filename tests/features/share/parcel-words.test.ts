import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { leavableParts, makeParcel, type Parcel } from "@/exchange/make-parcel";
import { parcelText } from "@/features/share/parcel-words";

import { arbitraryParcel } from "../../support/arbitrary-parcel";
import { sayIn } from "../../support/catalogue";
import { makeClient } from "../../support/make-client";
import { makeMap } from "../../support/make-map";
import { makeSession } from "../../support/make-session";
import { realFigure } from "../../support/real-figure";

const say = sayIn("en");

/** Every text of a person's own in a parcel, wherever it stands. */
function ownTexts(value: unknown, key = ""): string[] {
  if (typeof value === "string") return isOwn(key) && value !== "" ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, part]) =>
    ownTexts(part, Array.isArray(value) ? key : inner),
  );
}

function isOwn(key: string): boolean {
  const named = "name note therapist cameWithIt ownWord ownFeeling sinceWords better worse asked";
  return named.split(" ").includes(key);
}

describe("parcelText", () => {
  it("says every text that a file would hold", () => {
    fc.assert(
      fc.property(arbitraryParcel, (parcel) => {
        const said = parcelText(say, realFigure, parcel);
        for (const text of ownTexts(parcel)) expect(said).toContain(text);
        expect(said.split("Map of").length - 1).toBeGreaterThanOrEqual(parcel.maps.length);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it("says nothing of what was left out", () => {
    const parcel: Parcel = {
      client: makeClient({ name: "Robin" }),
      maps: [makeMap()],
      answers: [],
      sessions: [makeSession({ therapist: "A. Quint" })],
    };
    expect(parcelText(say, realFigure, parcel)).toContain("A. Quint");
    const said = parcelText(say, realFigure, makeParcel(parcel, new Set(leavableParts)));
    expect(said).not.toMatch(/Robin|Quint/);
    expect(said).toContain("No name.");
  });
});
