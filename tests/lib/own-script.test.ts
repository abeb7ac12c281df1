import { afterEach, describe, expect, it, vi } from "vitest";

import { ownScript } from "@/lib/own-script";

vi.stubGlobal("document", { baseURI: "https://maps.example/app/index.html#/share" });

afterEach(() => {
  Reflect.deleteProperty(globalThis, "trustedTypes");
});

describe("ownScript", () => {
  it("gives the whole address of a file of the app", () => {
    const address = "https://maps.example/app/assets/worker-1.js";
    expect(ownScript("assets/worker-1.js")).toBe(address);
    expect(ownScript(address)).toBe(address);
  });

  it.each([
    "https://elsewhere.example/worker.js",
    "//elsewhere.example/worker.js",
    "/other-app/worker.js",
    "../worker.js",
    "data:text/javascript,1",
    "blob:https://maps.example/0",
    "javascript:1",
  ])("throws on %s", (address) => {
    expect(() => ownScript(address)).toThrow("not one of this app's own");
  });

  it("asks the browser's policy where there is one, once made", () => {
    const names: string[] = [];
    const createPolicy = (
      name: string,
      rules: { createScriptURL: (address: string) => string },
    ) => {
      names.push(name);
      return { createScriptURL: (address: string) => ({ told: rules.createScriptURL(address) }) };
    };
    Reflect.set(globalThis, "trustedTypes", { createPolicy });
    ownScript("worker.js");
    expect(ownScript("worker.js")).toEqual({ told: "https://maps.example/app/worker.js" });
    expect(names).toEqual(["fasciamap"]);
  });
});
