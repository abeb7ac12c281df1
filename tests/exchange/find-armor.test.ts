import { describe, expect, it } from "vitest";

import { findArmor } from "@/exchange/find-armor";
import { seal } from "@/exchange/seal";
import { sealJobs } from "@/exchange/seal-jobs";
import { unseal } from "@/exchange/unseal";

const { key, secret } = await sealJobs.makeKeyPair();
const map = new TextEncoder().encode("a map ".repeat(40));
const armor = new TextDecoder().decode(await seal(map, { kind: "keys", keys: [key] }, 0));

describe("findArmor", () => {
  it.each([
    ["as it is", armor],
    ["in a message", `Dear Anna,\n\nhere it is:\n${armor}\nBest\n-- \nRobin`],
    ["quoted", armor.replace(/^/gm, "> > ")],
    ["broken anew", armor.replace(/(.{30})/g, "$1\r\n").replace(/^(-.*)\r\n(.*-)$/gm, "$1$2")],
    ["with its lines joined", armor.replace(/([A-Za-z0-9+/=])\n(?=[A-Za-z0-9+/=])/g, "$1 ")],
  ])("finds a sealed file %s", async (_how, text) => {
    const found = new TextEncoder().encode(findArmor(text) ?? "");
    expect(await unseal(found, { secrets: [secret], passphrase: null })).toEqual({
      ok: true,
      value: map,
    });
  });

  it.each(["", "-----BEGIN AGE ENCRYPTED FILE-----", armor.slice(0, -10), "no file at all"])(
    "finds none in %.40j",
    (text) => expect(findArmor(text)).toBe(null),
  );
});
