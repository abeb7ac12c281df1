import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";

import * as vectors from "cctv-age";
import { describe, expect, it } from "vitest";

import { unseal } from "@/exchange/unseal";

/** One of the age project's own vectors: what is to come of a file, what it is opened with, and the file. */
function read(vector: Uint8Array) {
  const end = Buffer.from(vector).indexOf("\n\n");
  const lines = Buffer.from(vector).subarray(0, end).toString().split("\n");
  const all = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const [expected = "", payload, packed] = [
    all("expect")[0],
    all("payload")[0],
    all("compressed")[0],
  ];
  const body = vector.subarray(end + 2);
  return {
    expected,
    payload,
    secrets: all("identity"),
    passphrases: all("passphrase"),
    file: packed === "zlib" ? new Uint8Array(inflateSync(body)) : body,
  };
}

async function opened(vector: Uint8Array) {
  const { file, secrets, passphrases } = read(vector);
  return unseal(file, { secrets, passphrase: passphrases.at(-1) ?? null }, Infinity);
}

/** What is said of each way to fail; a broken header may be of any. */
const told: Readonly<Record<string, readonly string[]>> = {
  "payload failure": ["damaged"],
  "HMAC failure": ["damaged"],
  "armor failure": ["damaged"],
  "no match": ["wrong-passphrase", "another-key"],
};

/** Those with the word for what is to come of them. */
const all = Object.entries(vectors).filter(([name]) => name !== "default");
const good = all.filter(([, vector]) => read(vector).expected === "success");
const bad = all.filter(([, vector]) => read(vector).expected !== "success");

describe("unseal, on the test vectors of the age project", () => {
  it("has all 143 of them", () => {
    expect([good.length + bad.length, good.length > 20]).toEqual([143, true]);
  });

  it.each(good)("opens %s", async (_name, vector) => {
    const result = await opened(vector);
    if (!result.ok) throw new Error(result.failure);
    expect(createHash("sha256").update(result.value).digest("hex")).toBe(read(vector).payload);
  });

  it.each(bad)("gives nothing of %s", async (_name, vector) => {
    const { expected } = read(vector);
    const result = await opened(vector);
    if (result.ok) throw new Error("it was opened");
    expect(
      told[expected] ?? ["damaged", "too-much-work", "wrong-passphrase", "another-key"],
    ).toContain(result.failure);
  });
});
