import { describe, expect, it } from "vitest";

import { Client, NAME_LIMIT } from "@/domain/client";
import { neutralShape } from "@/domain/shape";

import { makeClient } from "../support/make-client";

describe("Client", () => {
  it("needs no name", () => {
    expect(makeClient({ name: "" }).name).toBe("");
  });

  it("keeps the name to one line and free of what turns text around", () => {
    expect(makeClient({ name: "Robin\nGrey\u202e" }).name).toBe("Robin Grey");
  });

  it("is drawn neutral if its record is from before there were shapes", () => {
    const { shape, ...old } = makeClient();
    expect(shape).toEqual(neutralShape);
    expect(Client.parse(old).shape).toEqual(neutralShape);
  });

  it.each([
    ["a shape that cannot be", { shape: { ...neutralShape, preset: "child", belly: 50 } }],
    ["a name too long", { name: "n".repeat(NAME_LIMIT + 1) }],
    ["an unknown origin", { origin: "borrowed" }],
    ["an id that is no UUID", { id: "1" }],
  ])("refuses %s", (_what, changes) => {
    expect(Client.safeParse({ ...makeClient(), ...changes }).success).toBe(false);
  });
});
