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

/**
 * Which names are written: those for which their place is large enough, the largest places first,
 * and none over another. A region that is named on the midline is not named left and right too.
 *
 * @param isSeen - whether nothing stands before the place; asked last, for it takes longest
 */
export function chooseNames(
  candidates: readonly NameOnPicture[],
  isSeen: (candidate: NameOnPicture) => boolean,
): readonly NameOnPicture[] {
  const weightOf = ({ room, isShown }: NameOnPicture) => (isShown ? STAYS * room : room);
  const inOrder = candidates
    .filter((one) => one.width * one.height <= CROWDED * weightOf(one))
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  const chosen: NameOnPicture[] = [];
  for (const one of inOrder) {
    const isInWay = chosen.some((other) => overlap(one, other) || namesTheSame(one, other));
    if (!isInWay && isSeen(one)) chosen.push(one);
  }
  return chosen;
}

function overlap(one: NameOnPicture, other: NameOnPicture): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 + GAP &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 + GAP
  );
}

function namesTheSame(one: NameOnPicture, other: NameOnPicture): boolean {
  return one.region === other.region && (one.side === "midline" || other.side === "midline");
}
