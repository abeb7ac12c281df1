import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { buildFigure } from "@models/build-figure";
import { encodeFigure } from "@models/encode-figure";
import { sourceFolder } from "@models/fetch-source";
import { glbOf } from "@models/glb";
import { neutral } from "@models/shapes";
import { loadSource } from "@models/source";

import { figureBytes, realFigure } from "../support/real-figure";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The rows of `models/targets.csv`: where each target comes from. */
const provenance = readFileSync("models/targets.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","));

describe("the figure's committed files", () => {
  it("hold the bytes that the recipe made", () => {
    expect(sha256(figureBytes())).toBe(
      "54b98da1e515a51679b06a86152ecff1b5bdc4c9d8f590283950719eb072d195",
    );
  });

  it("weigh at most 50 kB on the wire, and name no time and no machine", () => {
    const packed = readFileSync("models/figure-1/figure-1.bin");
    expect(packed.length).toBeLessThan(50_000);
    // RFC 1952: deflate, no flags, no time, best compression, unknown system.
    expect([...packed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
  });

  it("show other viewers the same figure", () => {
    const glb = readFileSync("models/figure-1/figure-1.glb");
    expect(Buffer.compare(glb, glbOf(realFigure))).toBe(0);
  });
});

describe("the provenance table", () => {
  it("names only targets whose body is identical to the CC0 release", () => {
    for (const [, , status, onBody] of provenance) {
      expect(status).toMatch(/^identical(-renamed)?$/);
      expect(onBody).toBe("0");
    }
  });

  it("names every target of the neutral shape", () => {
    const known = provenance.map(([name]) => name);
    for (const [name] of neutral) expect(known).toContain(name);
  });
});

// It takes half a minute and needs what `npm run models` fetches, 89 MB.
describe.skipIf(!existsSync(sourceFolder))("the figure's recipe, where its source is", () => {
  it("makes the same bytes again, from no other targets", { timeout: 180_000 }, () => {
    const source = loadSource(sourceFolder);
    const used = new Set<string>();
    const watched = {
      ...source,
      target(name: string) {
        used.add(name);
        return source.target(name);
      },
    };
    const bytes = encodeFigure(buildFigure(watched));
    expect(sha256(bytes)).toBe(sha256(figureBytes()));
    expect([...used].toSorted()).toEqual(provenance.map(([name]) => name));
  });
});
