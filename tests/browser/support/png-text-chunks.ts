import { expect } from "@playwright/test";

/** What stands as text in a PNG, beside its pixels: names of chunks as the format has them. */
export function pngTextChunks(png: Buffer): string[] {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const found: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    found.push(png.toString("latin1", at + 4, at + 8));
  }
  expect(found.at(-1)).toBe("IEND");
  return found.filter((name) => /^(?:[tiz][ET]Xt|eXIf)$/.test(name));
}
