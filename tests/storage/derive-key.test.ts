import { describe, expect, it } from "vitest";

import { costFor } from "@/storage/derive-key";
import { stretchPasscode } from "@/storage/stretch-passcode";

describe("costFor", () => {
  it("takes about three quarters of a second on a device of any speed, and never less than the floor", () => {
    for (const took of [12, 20, 50, 90, 120]) {
      const { logN, p } = costFor(took);
      const expected = took * 2 ** (logN - 14) * p;
      expect(expected).toBeLessThan(1130);
      expect(expected).toBeGreaterThan(370);
    }
    for (const took of [0.1, 12, 120, 1000]) {
      const { logN, p } = costFor(took);
      expect(2 ** logN * p).toBeGreaterThanOrEqual(2 ** 15 * 3);
    }
    expect(costFor(500)).toEqual({ logN: 15, p: 3 });
  });
});

describe("stretchPasscode", () => {
  it("gives what RFC 7914 gives, whose salt and cost are like these", () => {
    // scrypt("pleaseletmein", "SodiumChloride", N 16384, r 8, p 1), its first 32 bytes
    const key = stretchPasscode("pleaseletmein", new TextEncoder().encode("SodiumChloride"), {
      logN: 14,
      p: 1,
    });
    expect(Buffer.from(key).toString("hex")).toBe(
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2",
    );
  });
});
