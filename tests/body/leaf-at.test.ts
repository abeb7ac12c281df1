import { describe, expect, it } from "vitest";

import { leafAt, leafOfTriangle } from "@/body/leaf-at";

const none = 255;

/** One triangle whose corners have the shares given, each as [leaf, share] pairs. */
function triangleOf(...corners: readonly (readonly (readonly [number, number])[])[]) {
  const regionIds = new Uint8Array(9).fill(none);
  const regionShares = new Uint8Array(9);
  corners.forEach((shares, corner) =>
    shares.forEach(([leaf, share], i) => {
      regionIds[3 * corner + i] = leaf;
      regionShares[3 * corner + i] = share;
    }),
  );
  return { triangles: Uint16Array.from([0, 1, 2]), regionIds, regionShares };
}

describe("leafAt", () => {
  const parted = triangleOf(
    [[4, 255]],
    [[2, 255]],
    [
      [2, 100],
      [4, 155],
    ],
  );

  it("is the corner's leaf at a corner", () => {
    expect(leafAt(parted, 0, [1, 0, 0])).toBe(4);
    expect(leafAt(parted, 0, [0, 1, 0])).toBe(2);
    expect(leafAt(parted, 0, [0, 0, 1])).toBe(4);
  });

  it("changes where two shares are equal", () => {
    expect(leafAt(parted, 0, [51, 49, 0])).toBe(4);
    expect(leafAt(parted, 0, [49, 51, 0])).toBe(2);
  });

  it("gives the lower id where they are exactly equal, whatever the order of corners", () => {
    expect(leafAt(parted, 0, [1, 1, 0])).toBe(2);
    expect(leafAt(triangleOf([[2, 255]], [[4, 255]], [[4, 255]]), 0, [1, 1, 0])).toBe(2);
  });

  it("adds up a leaf that every corner has a little of", () => {
    const mixed = triangleOf(
      [
        [1, 130],
        [9, 125],
      ],
      [
        [2, 130],
        [9, 125],
      ],
      [
        [3, 130],
        [9, 125],
      ],
    );
    expect(leafOfTriangle(mixed, 0)).toBe(9);
  });
});
