import type { RegionId, Side } from "@/domain/region";

/** A name that might be written on the picture, in CSS pixels. */
export type NameOnPicture = {
  readonly region: RegionId;
  readonly side: Side;
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How much of the picture the place takes up, square pixels. */
  readonly room: number;
  /** Whether it is written already. */
  readonly isShown: boolean;
};

/** A name may be so many times as large as its place: names need not stay within borders. */
const CROWDED = 1.15;
/** What is written stays until something is so many times as large: names must not flicker. */
const STAYS = 1.25;
/** Pixels between names. */
const GAP = 3;

/** A name that is written, and where up and down: two of a pair may give way to each other. */
export type ChosenName = { readonly name: NameOnPicture; readonly y: number };

/**
 * Which names are written: those for which their place is large enough, the largest places first,
 * and none over another. A region that is named on the midline is not named left and right too; of a place
 * that is seen on the left and on the right both are named or none, the left one higher where they would meet.
 *
 * @param isSeen - whether nothing stands before the place; asked last, for it takes longest
 */
export function chooseNames(
  candidates: readonly NameOnPicture[],
  isSeen: (candidate: NameOnPicture) => boolean,
): readonly ChosenName[] {
  const weightOf = ({ room, isShown }: NameOnPicture) => (isShown ? STAYS * room : room);
  const inOrder = candidates
    .filter((one) => one.width * one.height <= CROWDED * weightOf(one))
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  const chosen: ChosenName[] = [];
  const isFree = (wish: ChosenName) =>
    !chosen.some((other) => overlap(wish, other) || namesTheSame(wish.name, other.name));
  const asked = new Set<NameOnPicture>();
  for (const one of inOrder) {
    if (asked.has(one)) continue;
    asked.add(one);
    const twin = inOrder.find((other) => areTwins(one, other) && !asked.has(other));
    const pair = twin ? sideBySide(one, twin) : null;
    const alone = { name: one, y: one.y };
    if (![alone, ...(pair ?? [])].some(isFree) || !isSeen(one)) continue;
    if (!twin || !pair || !isSeen(twin)) {
      if (isFree(alone)) chosen.push(alone);
      continue;
    }
    asked.add(twin);
    if (pair.every(isFree)) chosen.push(...pair);
  }
  return chosen;
}

function areTwins(one: NameOnPicture, other: NameOnPicture): boolean {
  const sides = new Set([one.side, other.side]);
  return one.region === other.region && sides.has("left") && sides.has("right");
}

/** The names of a place on both sides, moved up and down as far as is needed for both to be read. */
function sideBySide(one: NameOnPicture, twin: NameOnPicture): [ChosenName, ChosenName] {
  const placed: [ChosenName, ChosenName] = [
    { name: one, y: one.y },
    { name: twin, y: twin.y },
  ];
  if (!overlap(...placed)) return placed;
  const middle = (one.y + twin.y) / 2;
  const half = ((one.height + twin.height) / 2 + GAP) / 2;
  const isHigher = one.side === "left";
  return [
    { name: one, y: middle + (isHigher ? -half : half) },
    { name: twin, y: middle + (isHigher ? half : -half) },
  ];
}

function overlap(one: ChosenName, other: ChosenName): boolean {
  return (
    Math.abs(one.name.x - other.name.x) < (one.name.width + other.name.width) / 2 + GAP &&
    Math.abs(one.y - other.y) < (one.name.height + other.name.height) / 2 + GAP
  );
}

function namesTheSame(one: NameOnPicture, other: NameOnPicture): boolean {
  return one.region === other.region && (one.side === "midline" || other.side === "midline");
}
