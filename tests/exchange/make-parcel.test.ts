import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { neutralShape } from "@/domain/shape";
import { decodeMapFile } from "@/exchange/decode-map-file";
import { encodeMapFile } from "@/exchange/encode-map-file";
import {
  type LeavablePart,
  leavableParts,
  makeParcel,
  type Parcel,
  partsIn,
} from "@/exchange/make-parcel";

import { arbitraryParcel } from "../support/arbitrary-parcel";
import { makeAnswer } from "../support/make-answers";
import { makeChange } from "../support/make-change";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeReferral } from "../support/make-referral";
import { makeHold, makeSession } from "../support/make-session";
import { makeSpot } from "../support/make-spot";

const client = makeClient({ name: "NAME", shape: { ...neutralShape, belly: 30 } });
const session = makeSession({ note: "NOTE-s", holds: [makeHold({ note: "NOTE-h" })] });
const whole: Parcel = {
  client,
  maps: [
    makeMap({
      sessionId: session.id,
      spots: [makeSpot({ note: "NOTE-spot" })],
      changes: [makeChange({ note: "NOTE-change" })],
      referrals: [makeReferral({ cameWithIt: "NOTE-referral" })],
    }),
    makeMap(),
  ],
  answers: [makeAnswer()],
  sessions: [session],
};
const none = new Set<LeavablePart>();

function bytesOf(parcel: Parcel): string {
  const file = encodeMapFile({ ...parcel, exportedAt: "2026-11-23T10:00:00.000Z" });
  if (!file.ok) throw new Error(file.failure.reason);
  return new TextDecoder().decode(file.value);
}

describe("makeParcel", () => {
  it("leaves out nothing unless told to", () => {
    const { id, name, shape } = client;
    expect(makeParcel(whole, none)).toEqual({ ...whole, client: { id, name, shape } });
  });

  it.each([
    ["name", /NAME/],
    ["shape", /"belly": 30/],
    ["notes", /NOTE/],
    ["answers", /"answers"/],
    ["sessions", /"holds"/],
    ["referrals", /"ownWord"/],
  ] as const)("leaves out %s, and then no byte of it is in the file", (part, trace) => {
    expect(bytesOf(makeParcel(whole, none))).toMatch(trace);
    expect(bytesOf(makeParcel(whole, new Set([part])))).not.toMatch(trace);
  });

  it("gives a map that lost something as older than the whole one, and no other", () => {
    const [cut, other] = makeParcel(whole, new Set(["notes"])).maps;
    expect(cut?.changedAt).toBe("2026-11-23T09:33:59.999Z");
    expect(other).toEqual(whole.maps[1]);
    const { sessions } = makeParcel(whole, new Set(["notes"]));
    expect(sessions[0]?.changedAt).toBe("2026-11-23T09:59:59.999Z");
    const both = makeParcel(whole, new Set(["notes", "referrals"]));
    expect(both.maps[0]?.changedAt).toBe("2026-11-23T09:33:59.999Z");
  });

  it("makes of any parcel, with anything left out, what a reader gets back", () => {
    const left = fc.uniqueArray(fc.constantFrom(...leavableParts)).map((parts) => new Set(parts));
    fc.assert(
      fc.property(arbitraryParcel, left, (any, leftOut) => {
        const parcel = makeParcel(any, leftOut);
        const read = decodeMapFile(new TextEncoder().encode(bytesOf(parcel)));
        if (!read.ok) throw new Error(read.failure.reason);
        const { exportedAt: _, ...content } = read.value;
        expect({ ...content, answers: content.answers ?? [] }).toEqual(parcel);
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

describe("partsIn", () => {
  it("names what there is to leave out, and nothing once it is left out", () => {
    expect(partsIn(whole)).toEqual(leavableParts);
    expect(partsIn(makeParcel(whole, new Set(leavableParts)))).toEqual([]);
  });
});
