import { type BodyMap, REFERRAL_LIMIT, SPOT_LIMIT } from "@/domain/body-map";
import { isTooMuchPaint } from "@/domain/extent";
import type { Spot } from "@/domain/spot";

/** No later moment can be written as an instant. */
const LAST_INSTANT = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * One map of two that were made from the same one, so that neither undoes what the other did. What
 * only one side changed is as that side has it, down to the single answer about a spot; what both
 * changed is as in `mine`. A spot that one side took away and the other changed stays.
 *
 * Where both together are more than a map holds, what `mine` added last is left out.
 *
 * @param base - what both began with
 * @returns a valid map, dated later than both; `theirs` itself if nothing has to be added to it
 */
export function mergeMaps(base: BodyMap, mine: BodyMap, theirs: BodyMap): BodyMap {
  const fields = mergeFields(base, mine, theirs);
  const spots = mergeLists(base.spots, mine.spots, theirs.spots, ({ id }) => id);
  const merged: BodyMap = {
    ...fields,
    spots: withinPaint(withOneMain(spots.slice(0, SPOT_LIMIT), mine), theirs),
    isNothing: fields.isNothing && spots.length === 0,
    changes: mergeLists(base.changes, mine.changes, theirs.changes, ({ spotId }) => spotId).slice(
      0,
      SPOT_LIMIT,
    ),
    referrals: mergeLists(base.referrals, mine.referrals, theirs.referrals, ({ id }) => id).slice(
      0,
      REFERRAL_LIMIT,
    ),
    changedAt: theirs.changedAt,
  };
  if (isSame(merged, theirs)) return theirs;
  const later = mine.changedAt > theirs.changedAt ? mine.changedAt : theirs.changedAt;
  const next = Math.min(Date.parse(later) + 1, LAST_INSTANT);
  return { ...merged, changedAt: new Date(next).toISOString() };
}

/** In their order, with what is only mine at the end. */
function mergeLists<Item extends object>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const before = new Map(base.map((item) => [keyOf(item), item]));
  const here = new Map(mine.map((item) => [keyOf(item), item]));
  const there = new Set(theirs.map(keyOf));

  const merged = theirs.flatMap((their) => {
    const was = before.get(keyOf(their));
    const my = here.get(keyOf(their));
    if (my) return [mergeFields(was ?? their, my, their)];
    return was && isSame(was, their) ? [] : [their]; // taken away here, and untouched there: gone
  });
  const onlyMine = mine.filter((my) => {
    if (there.has(keyOf(my))) return false;
    const was = before.get(keyOf(my));
    return !was || !isSame(was, my);
  });
  return [...merged, ...onlyMine];
}

/** Field by field: mine where I changed it, else theirs. */
function mergeFields<Item extends object>(base: Item, mine: Item, theirs: Item): Item {
  const merged: Item = { ...theirs };
  for (const key of Object.keys(mine) as (keyof Item)[]) {
    if (!isSame(mine[key], base[key])) merged[key] = mine[key];
  }
  return merged;
}

/** Each side may have named another spot as the one that matters most. */
function withOneMain(spots: readonly Spot[], mine: BodyMap): readonly Spot[] {
  const main = spots.filter(({ isMain }) => isMain);
  if (main.length <= 1) return spots;
  const myMain = mine.spots.find(({ isMain }) => isMain)?.id;
  const kept = main.find(({ id }) => id === myMain) ?? main[0];
  return spots.map((spot) => (spot.isMain && spot !== kept ? { ...spot, isMain: false } : spot));
}

/** What both have painted may be too much together: then theirs stays, for it is stored already. */
function withinPaint(spots: readonly Spot[], theirs: BodyMap): readonly Spot[] {
  if (!isTooMuchPaint(spots.map(({ extent }) => extent))) return spots;
  const stored = new Map(theirs.spots.map(({ id, extent }) => [id, extent]));
  return spots.map((spot) => ({ ...spot, extent: stored.get(spot.id) ?? null }));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Keys in one order at every depth, for records from a file have them in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]): [string, unknown] => [key, sorted(part)])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
