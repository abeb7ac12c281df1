import { readFileSync } from "node:fs";

import { nextUuid } from "../support/make-uuid";
import { openTestDatabase } from "../support/open-test-database";

import Ajv2020 from "ajv/dist/2020";
import { expect, it } from "vitest";

import { decodeMapFile } from "@/exchange/decode-map-file";
import { decodeQuestionFile } from "@/exchange/decode-question-file";
import { cutIntoParts, gather, readPart, wholeOf } from "@/exchange/code-parts";
import { encodeMapFile } from "@/exchange/encode-map-file";
import { encodeQuestionFile } from "@/exchange/encode-question-file";
import { decodeKeyFile, encodeKeyFile } from "@/exchange/key-file";
import { readKeyBackup } from "@/exchange/key-backup";
import { findKey } from "@/exchange/key-link";
import { seal } from "@/exchange/seal";
import { sealJobs } from "@/exchange/seal-jobs";
import { unseal } from "@/exchange/unseal";
import { readMapFile, takeMapFiles } from "@/features/practice/open-map-file";
import { decodeBackup, encodeBackup } from "@/storage/backup";
import { importMapFile } from "@/storage/import-maps";

import { sayIn } from "../support/catalogue";
import { hostileFile, seeded } from "../support/hostile-files";
import { reportPromise } from "../support/report-promise";
import { storedRows } from "../support/stored-rows";
import { makeBackup } from "../support/make-backup";

const FILES = process.env["SOAK"] ? 1_000_000 : 10_000;
const SEED = 7;

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (file: string | Uint8Array) =>
  typeof file === "string" ? new TextEncoder().encode(file) : new Uint8Array(file);
const { key, secret } = await sealJobs.makeKeyPair();
const mapFiles = [1, 2].map((version) =>
  readFileSync(`tests/fixtures/map-file-v${version}.fasciamap`, "utf8"),
);
const questions = readFileSync("tests/fixtures/question-file-v1.fasciamap-questions", "utf8");

const schema: unknown = JSON.parse(readFileSync("docs/map-file.schema.json", "utf8"));
const fitsSchema = new Ajv2020({ strict: false, logger: false }).compile(schema as object);

/** Every text in a value, keys included. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]);
}

/** The name of every key in a value. As a text "__proto__" is one like any other; as a key no page has it. */
function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return names.concat(Object.values(value).flatMap(keysIn));
}

/** What the format pages forbid in any text. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u;

/** Whether an accepted file is one that the format page allows, found out without the reader's own schemas. */
function isAllowedMapFile(bytes: Uint8Array): boolean {
  const json: unknown = JSON.parse(text(bytes));
  const isClean =
    !textsIn(json).some((one) => forbidden.test(one)) && !keysIn(json).includes("__proto__");
  const read = decodeMapFile(bytes);
  if (!read.ok || !isClean) return false;
  const again = encodeMapFile(read.value);
  const isSame = again.ok && JSON.stringify(decodeMapFile(again.value)) === JSON.stringify(read);
  const { version } = json as { version: number }; // it was read
  return isSame && (version === 1 || fitsSchema(json));
}

it("hostile files of every kind: no reader falls, none takes what its format forbids, nothing stored changes", async () => {
  const db = openTestDatabase(nextUuid());
  const good = decodeMapFile(bytesOf(mapFiles[1]!));
  if (!good.ok) throw new Error(good.failure.reason);
  await importMapFile(db, good.value);
  const backup = text(encodeBackup(await makeBackup(db, new Date())));
  const before = await storedRows(db);
  const sealed = text(await seal(bytesOf(mapFiles[1]!), { kind: "keys", keys: [key] }, 0));
  const keyFile = text(encodeKeyFile({ name: "A. Quint", key }));
  const cut = await cutIntoParts(bytesOf("a code"));
  const codePart = cut.ok ? cut.value.textOf(0) : "";
  const say = sayIn("en");
  const random = seeded(SEED);

  /** Each reader with a whole file, and whether what it took was to be taken. Gives `null` if it refused. */
  const readers: readonly (readonly [
    whole: string,
    read: (bytes: Uint8Array<ArrayBuffer>) => Promise<boolean | null> | boolean | null,
  ])[] = [
    ...mapFiles.flatMap((whole) =>
      Array.from({ length: 3 }, () => {
        const read = (bytes: Uint8Array) =>
          decodeMapFile(bytes).ok ? isAllowedMapFile(bytes) : null;
        return [whole, read] as const;
      }),
    ),
    [
      questions,
      (bytes) => {
        const read = decodeQuestionFile(bytes);
        if (!read.ok) return null;
        const again = decodeQuestionFile(
          encodeQuestionFile(read.value, "2026-11-23T10:00:00.000Z"),
        );
        return (
          JSON.stringify(again) === JSON.stringify(read) &&
          !textsIn(read.value).some((one) => forbidden.test(one))
        );
      },
    ],
    [
      backup,
      async (bytes) => {
        const read = await decodeBackup(bytes);
        // Its checksum holds only over what was written, whatever stands beside it.
        return read.ok
          ? JSON.stringify(read.value.tables) ===
              JSON.stringify((JSON.parse(backup) as { tables: unknown }).tables)
          : null;
      },
    ],
    [
      keyFile,
      (bytes) => {
        const read = decodeKeyFile(bytes);
        return read.ok
          ? /^age1[a-z0-9]{58}$/.test(read.value.key) && !forbidden.test(read.value.name)
          : null;
      },
    ],
    [
      `https://maps.example/#/seal-to/${key}/A.%20Quint`,
      (bytes) => {
        const read = findKey(text(bytes));
        return (
          read &&
          /^age1[a-z0-9]{58}$/.test(read.key) &&
          !forbidden.test(read.name) &&
          read.name.length <= 120
        );
      },
    ],
    [
      sealed,
      async (bytes) => {
        const read = await unseal(bytes, { secrets: [secret], passphrase: "a" });
        return read.ok ? text(read.value) === mapFiles[1] : null;
      },
    ],
    [
      codePart,
      async (bytes) => {
        const part = readPart(text(bytes));
        if (!part) return null;
        const whole = await wholeOf(gather(null, part));
        return whole.ok ? text(whole.value) === "a code" : part.block.length <= 220;
      },
    ],
    [secret, (bytes) => readKeyBackup(bytes)?.secret.startsWith("AGE-SECRET-KEY-1") ?? null],
  ];

  const times: number[] = [];
  let taken = 0;
  const fallen: string[] = [];
  const wronglyTaken: string[] = [];
  for (let count = 0; count < FILES; count++) {
    const [whole, read] = readers[count % readers.length]!;
    const file = bytesOf(hostileFile(whole, random));
    const began = performance.now();
    try {
      const verdict = await read(file);
      if (verdict !== null) taken += 1;
      if (verdict === false) wronglyTaken.push(text(file).slice(0, 2000));
    } catch (error) {
      fallen.push(`${String(error)} ${text(file).slice(0, 500)}`);
    }
    times.push(performance.now() - began);
    // And some all the way, as if they were chosen in the app.
    if (count % 100 === 0 && !decodeMapFile(file).ok) {
      const read = await readMapFile(db, new File([file], "a.fasciamap"), say);
      await takeMapFiles(db, [{ name: "a.fasciamap", read }], say);
    }
  }
  times.sort((one, other) => one - other);
  const p99 = times[Math.floor(times.length * 0.99)]!;
  reportPromise(
    "hostile files: readers that fell, files taken that the format forbids, 99 of 100 read within",
    `${fallen.length}, ${wronglyTaken.length}, ${p99.toFixed(1)} ms, of ${FILES} (seed ${SEED})`,
    "0, 0, 150 ms, of 1000000",
  );
  expect(fallen).toEqual([]);
  expect(wronglyTaken).toEqual([]);
  expect(taken).toBeGreaterThan(FILES / 200); // else the files are so broken that they test nothing
  expect(taken).toBeLessThan(FILES / 2);
  expect(p99).toBeLessThan(150);
  expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  expect(await storedRows(db)).toEqual(before);
}, 3_600_000);
