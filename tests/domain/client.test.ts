import { describe, expect, it } from "vitest";

import { Client, NAME_LIMIT } from "@/domain/client";

import { makeClient } from "../support/make-client";

describe("Client", () => {
  it("needs no name", () => {
    expect(makeClient({ name: "" }).name).toBe("");
  });

  it("keeps the name to one line and free of what turns text around", () => {
    expect(makeClient({ name: "Robin\nGrey\u202e" }).name).toBe("Robin Grey");
  });

  it.each([
    ["a name too long", { name: "n".repeat(NAME_LIMIT + 1) }],
    ["an unknown origin", { origin: "borrowed" }],
    ["an id that is no UUID", { id: "1" }],
  ])("refuses %s", (_what, changes) => {
    expect(Client.safeParse({ ...makeClient(), ...changes }).success).toBe(false);
  });
});
