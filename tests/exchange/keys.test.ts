import { describe, expect, it } from "vitest";

import { fingerprint } from "@/exchange/fingerprint";
import { keyBackupName, readKeyBackup, writeKeyBackup } from "@/exchange/key-backup";
import { decodeKeyFile, encodeKeyFile } from "@/exchange/key-file";
import { findKey, keyLink } from "@/exchange/key-link";
import { makePassphrase, strengthOf, wordsOf } from "@/exchange/passphrase";
import { sealJobs } from "@/exchange/seal-jobs";

const { key, secret } = await sealJobs.makeKeyPair();
const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const file = { format: "fasciamap-key", version: 1, name: "A. Quint", key };

describe("a key file", () => {
  it("gives back what was written", () => {
    expect(decodeKeyFile(encodeKeyFile({ name: "A. Quint", key }))).toEqual({
      ok: true,
      value: { name: "A. Quint", key },
    });
  });

  it.each([
    ["too-large", " ".repeat(5000)],
    ["not-a-key-file", ""],
    ["not-a-key-file", "[".repeat(4000)],
    ["not-a-key-file", { ...file, format: "fasciamap" }],
    ["not-a-key-file", { ...file, version: "1" }],
    ["made-by-newer-app", { ...file, version: 2 }],
    ["damaged", { ...file, key: secret }],
    ["damaged", { ...file, key: key.slice(1) }],
    ["damaged", { ...file, name: "a\u202eb" }],
    ["damaged", { ...file, name: "n".repeat(121) }],
    ["damaged", { ...file, secret }],
    ["damaged", JSON.stringify(file).replace("{", '{"name":"B. Other",')],
    ["damaged", JSON.stringify(file).replace("{", '{"__proto__":{"isAdmin":true},')],
  ])("is %s: %j", (failure, value) => {
    expect(decodeKeyFile(bytes(value))).toEqual({ ok: false, failure });
  });
});

describe("a key link", () => {
  it.each(["", "A. Quint", "Praxis 100% / Łódź #1?", "دكتورة", "%41%"])(
    "gives back the name %j",
    (name) => {
      const link = keyLink("https://maps.example/app/index.html?x#/practice/key", { name, key });
      expect(link.startsWith("https://maps.example/app/index.html?x#/seal-to/age1")).toBe(true);
      expect(findKey(link)).toEqual({ key, name });
      expect(findKey(`Seal it: ${link} \n`)).toEqual({ key, name });
    },
  );

  it("is a key alone as well", () => {
    expect(findKey(key)).toEqual({ key, name: "" });
  });

  it.each([
    secret,
    `https://maps.example/#/seal-to/${secret}`,
    `https://maps.example/#/seal-to/${key}/a/b`,
    `x${key}`,
    "age1",
    "javascript:alert(1)",
    "#".repeat(1e6),
  ])("is none: %.60s", (text) => {
    expect(findKey(text)).toBe(null);
  });

  it("gives a hostile name cut and cleaned, and a broken one as it stands", () => {
    const named = (name: string) => findKey(`#/seal-to/${key}/${name}`)?.name;
    expect(named("%E0%A4%A")).toBe("%E0%A4%A");
    expect(named(encodeURIComponent("a\u202eb\u0000c\n<b>"))).toBe("abc <b>");
    expect(named("n".repeat(2000))).toBe("n".repeat(120));
    expect(named(encodeURIComponent("n".repeat(119) + "\u{1f600}"))).toBe("n".repeat(119));
  });
});

describe("a saved key", () => {
  it("is an identity file of the age command, and is read as one", () => {
    const madeAt = "2026-11-23T10:00:00.000Z";
    const saved = writeKeyBackup({ id: key, secret, madeAt });
    expect(new TextDecoder().decode(saved)).toBe(
      `# created: ${madeAt}\n# public key: ${key}\n${secret}\n`,
    );
    expect(readKeyBackup(saved)).toEqual({ secret, madeAt });
    expect(readKeyBackup(bytes(`${secret}\n`))).toEqual({ secret, madeAt: null });
    expect(readKeyBackup(bytes(key))).toBe(null);
    expect(readKeyBackup(new Uint8Array(1e6))).toBe(null);
    expect(keyBackupName(new Date(2026, 10, 23))).toBe("fasciamap-2026-11-23-practice-key.txt");
  });
});

describe("words", () => {
  it("are six of the list, each as likely, and others each time", () => {
    const drawn = Array.from({ length: 200 }, makePassphrase);
    expect(new Set(drawn).size).toBe(200);
    for (const words of drawn) expect(words).toMatch(/^([a-z]{3,8}-){5}[a-z]{3,8}$/);
    expect(new Set(drawn.join("-").split("-")).size).toBeGreaterThan(800);
  });

  it("stand for the same bytes for ever", async () => {
    expect(wordsOf(new Uint8Array(12)).join(" ")).toBe(Array(6).fill("abandon").join(" "));
    expect(wordsOf(new Uint8Array(12).fill(255)).join(" ")).toBe(Array(6).fill("zoo").join(" "));
    expect(await fingerprint(`age1${"q".repeat(58)}`)).toBe(
      await fingerprint(`age1${"q".repeat(58)}`),
    );
    expect(await fingerprint(key)).not.toBe(await fingerprint(`age1${"q".repeat(58)}`));
  });

  it.each([
    ["too-short", "a"],
    ["too-short", "   seven77   ".trim().slice(0, 7)],
    ["weak", "password1"],
    ["weak", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
    ["weak", "one one one one one one one one"],
    ["fair", makePassphrase()],
    ["fair", "Blumenkohl tanzt leise am Hafen"],
    ["fair", "x7!Kq2#Lm9$Zr4"],
  ])("of one's own are called %s: %s", (strength, passphrase) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });
});
