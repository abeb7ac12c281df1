import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { buildFigure } from "@models/build-figure";
import { buildShapes, presetTargets, sliderTargets } from "@models/build-shapes";
import { encodeFigure } from "@models/encode-figure";
import { encodeShapes } from "@models/encode-shapes";
import { sourceFolder } from "@models/fetch-source";
import { glbOf } from "@models/glb";
import { neutral } from "@models/shapes";
import { loadSource } from "@models/source";

import { figureBytes, realFigure } from "../support/real-figure";
import { shapesBytes } from "../support/real-shapes";

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
      "8f2035ae3123a103d2400a0b92e954a61cf38f5d1a3eca8aa99d934ae3204dc1",
    );
  });

  it.each([
    ["figure-1.bin", 50_000],
    ["figure-1-shapes.bin", 110_000],
  ])("keep %s light on the wire, and name no time and no machine", (name, limit) => {
    const packed = readFileSync(`models/figure-1/${name}`);
    expect(packed.length).toBeLessThan(limit);
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

  it("names every target of every shape", () => {
    const known = provenance.map(([name]) => name);
    const shapes = [neutral, ...Object.values(presetTargets), ...Object.values(sliderTargets)];
    for (const [name] of shapes.flat()) expect(known).toContain(name);
  });
});

// It takes a minute or more and needs what `npm run models` fetches, 89 MB.
describe.skipIf(!existsSync(sourceFolder))("the figure's recipe, where its source is", () => {
  it("makes the same bytes again, from no other targets", { timeout: 400_000 }, () => {
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
    const shapes = encodeShapes(buildShapes(watched, realFigure));
    expect(sha256(shapes)).toBe(sha256(shapesBytes()));
    expect([...used].toSorted()).toEqual(provenance.map(([name]) => name));
  });
});
