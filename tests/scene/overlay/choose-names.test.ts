import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { regionIds } from "@/domain/region";
import { chooseNames, type NameOnPicture } from "@/scene/overlay/choose-names";

/** A name of 60 · 14 pixels in a place that is large enough, unless told otherwise. */
function name(changes: Partial<NameOnPicture> = {}): NameOnPicture {
  const place = { region: "calf", side: "left", x: 100, y: 100, isShown: false } as const;
  return { ...place, width: 60, height: 14, room: 2000, ...changes };
}
const isSeen = () => true;

/** The names that are written, wherever. */
function namesOf(...given: Parameters<typeof chooseNames>) {
  return chooseNames(...given).map((chosen) => chosen.name);
}

const arbitraryName = fc
  .record({
    region: fc.constantFrom(...regionIds),
    side: fc.constantFrom("left", "right", "midline"),
    x: fc.nat(390),
    y: fc.nat(600),
    width: fc.integer({ min: 20, max: 120 }),
    height: fc.constantFrom(14, 28),
    room: fc.nat(20_000),
    isShown: fc.boolean(),
  })
  .map((one): NameOnPicture => one);

describe("chooseNames", () => {
  it("writes none over another, and all that have room", () => {
    fc.assert(
      fc.property(fc.array(arbitraryName, { maxLength: 60 }), (names) => {
        const chosen = chooseNames(names, isSeen);
        for (const [n, one] of chosen.entries()) {
          for (const other of chosen.slice(n + 1)) {
            const isApart =
              Math.abs(one.name.x - other.name.x) >= (one.name.width + other.name.width) / 2 ||
              Math.abs(one.y - other.y) >= (one.name.height + other.name.height) / 2;
            expect(isApart).toBe(true);
          }
        }
        // What has room and is not written is in the way of what is, or says the same.
        for (const one of names.filter((all) => all.room > all.width * all.height)) {
          const mayBeInWay = (of: NameOnPicture) =>
            chosen.some(
              (other) =>
                other.name.region === of.region ||
                (Math.abs(of.x - other.name.x) <= (of.width + other.name.width) / 2 + 4 &&
                  Math.abs(of.y - other.y) <= of.height + other.name.height + 8),
            );
          const itsPair = names.filter(({ region }) => region === one.region);
          expect(itsPair.some(mayBeInWay)).toBe(true);
        }
      }),
    );
  });

  it("names a place on both sides or on none, one higher where they would meet", () => {
    const left = name({ x: 120 });
    const right = name({ side: "right", x: 80 });
    expect(chooseNames([right, left], isSeen)).toEqual([
      { name: right, y: 108.5 },
      { name: left, y: 91.5 },
    ]);
    const apart = { ...right, x: 20 };
    expect(chooseNames([left, apart], isSeen).map(({ y }) => y)).toEqual([100, 100]);
    const inWay = name({ region: "shin", x: 20, room: 9000 });
    expect(namesOf([left, apart, inWay], isSeen)).toEqual([inWay]);
    expect(namesOf([left, right], ({ side }) => side === "left")).toEqual([left]);
  });

  it("lets the larger place have its name", () => {
    const large = name({ region: "shin", x: 110, room: 5000 });
    expect(namesOf([name(), large], isSeen)).toEqual([large]);
    expect(namesOf([name(), { ...large, x: 180 }], isSeen)).toHaveLength(2);
  });

  it("waits with the name of a place until one is near enough", () => {
    expect(namesOf([name({ room: 600 })], isSeen)).toEqual([]);
    expect(namesOf([name({ room: 850 })], isSeen)).toHaveLength(1);
  });

  it("keeps what is written, so that names do not flicker", () => {
    const written = name({ isShown: true, room: 2000 });
    const other = name({ region: "shin", room: 2200 });
    expect(namesOf([written, other], isSeen)).toEqual([written]);
    expect(namesOf([written, { ...other, room: 3000 }], isSeen)).toMatchObject([
      { region: "shin" },
    ]);
  });

  it("names a region once where it is named on the midline", () => {
    const middle = name({ side: "midline", room: 4000 });
    const aside = name({ side: "left", x: 300 });
    expect(namesOf([aside, middle], isSeen)).toEqual([middle]);
    expect(namesOf([aside, { ...aside, side: "right", x: 30 }], isSeen)).toHaveLength(2);
  });

  it("names nothing that is hidden, and what is hidden takes no room", () => {
    const hidden = name({ region: "palm", room: 9000 });
    expect(namesOf([name(), hidden], ({ region }) => region !== "palm")).toEqual([name()]);
  });
});
