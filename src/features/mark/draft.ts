import { type BodyMap, SPOT_LIMIT } from "@/domain/body-map";
import type { Place } from "@/domain/place";
import type { Spot, SpotId } from "@/domain/spot";
import type { SpotDetails } from "@/domain/spot-details";
import { takeSpots } from "@/features/mark/take-spots";

/** A map being marked, with the states that undo and redo lead to. */
export type Draft = {
  readonly map: BodyMap;
  /**
   * Earlier states, the latest last: all of them, so undo goes back to where the map was opened. They
   * share the spots that did not change: a step of a map of n spots is n + 8 words or so, so that a
   * thousand steps of thirty spots are a third of a megabyte. The storage keeps the latest fifty.
   */
  readonly past: readonly BodyMap[];
  /** Undone states, the next one first. */
  readonly future: readonly BodyMap[];
  /** The gesture that led to this state, if it may go on. */
  readonly gesture?: string;
};

/** What the person can do with a map. One gesture is one step of undo. */
export type DraftAction =
  | { readonly type: "place"; readonly spot: Spot }
  | {
      readonly type: "describe";
      readonly id: SpotId;
      readonly as: Partial<Description>;
      /** Changes of one gesture, such as one pull at a slider, are one step of undo together. */
      readonly gesture?: string;
    }
  | {
      readonly type: "move";
      readonly id: SpotId;
      readonly to: Place & Partial<Pick<Spot, "extent">>;
      readonly gesture?: string;
    }
  | { readonly type: "remove"; readonly id: SpotId }
  /** Spots of an earlier map become spots of this one, all or none: see `takeSpots`. */
  | { readonly type: "take"; readonly spots: readonly Spot[] }
  /** What became of spots, what was felt elsewhere, and which session the map belongs to. */
  | { readonly type: "tell"; readonly as: Partial<Told>; readonly gesture?: string }
  | { readonly type: "say-nothing" }
  | { readonly type: "take-back-nothing" }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

/** What a person says of a spot. */
export type Description = Pick<Spot, "qualities" | "intensity" | "extent" | "depth" | "note"> &
  SpotDetails;

/** What is said of a map as a whole. */
export type Told = Pick<BodyMap, "spots" | "moment" | "sessionId" | "followsId"> &
  Pick<BodyMap, "changes" | "referrals">;

/** No later moment can be written as an instant. */
const LAST_INSTANT = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * The draft after an action. An action that changes nothing gives the same draft back, so that it
 * makes no step of undo and no write.
 *
 * @param now - UTC instant, becomes the map's `changedAt`
 */
export function draftAfter(draft: Draft, action: DraftAction, now: string): Draft {
  const { map, past, future } = draft;
  switch (action.type) {
    case "undo": {
      const before = past.at(-1);
      if (!before) return draft;
      return { map: redated(before, map, now), past: past.slice(0, -1), future: [map, ...future] };
    }
    case "redo": {
      const [next, ...later] = future;
      if (!next) return draft;
      return { map: redated(next, map, now), past: [...past, map], future: later };
    }
    case "place":
      if (map.spots.length >= SPOT_LIMIT) return draft;
      return step(draft, { isNothing: false, spots: withSpot(map.spots, action.spot) }, now);
    case "take": {
      const taken = takeSpots(map.spots, action.spots);
      if (!taken.ok || taken.value === map.spots) return draft;
      return step(draft, { isNothing: false, spots: taken.value }, now);
    }
    case "describe":
      return changeSpot(draft, action.id, action.as, now, action.gesture);
    case "move":
      return changeSpot(draft, action.id, action.to, now, action.gesture);
    case "remove":
      if (!map.spots.some((spot) => spot.id === action.id)) return draft;
      return step(draft, { spots: map.spots.filter((spot) => spot.id !== action.id) }, now);
    case "tell":
      return gestured(draft, step(draft, { isNothing: false, ...action.as }, now), action.gesture);
    case "say-nothing":
      return map.isNothing ? draft : step(draft, { isNothing: true, spots: [] }, now);
    case "take-back-nothing":
      return map.isNothing ? step(draft, { isNothing: false }, now) : draft;
  }
}

function changeSpot(
  draft: Draft,
  id: SpotId,
  change: Partial<Spot>,
  now: string,
  gesture?: string,
): Draft {
  const spot = draft.map.spots.find((candidate) => candidate.id === id);
  if (!spot) return draft;
  const changed = { ...spot, ...change };
  const keys = Object.keys(change) as (keyof Spot)[]; // of a part of a spot
  if (keys.every((key) => JSON.stringify(changed[key]) === JSON.stringify(spot[key]))) return draft;

  const spots = withSpot(draft.map.spots, changed);
  return gestured(draft, step(draft, { spots }, now), gesture);
}

function gestured(draft: Draft, next: Draft, gesture: string | undefined): Draft {
  if (gesture === undefined) return next;
  return gesture === draft.gesture ? { ...next, past: draft.past, gesture } : { ...next, gesture };
}

/** The spots with one more, or one changed. Where that is the main one, no other is. */
function withSpot(spots: readonly Spot[], spot: Spot): readonly Spot[] {
  const isNew = spots.every(({ id }) => id !== spot.id);
  return [...spots, ...(isNew ? [spot] : [])].map((other) => {
    if (other.id === spot.id) return spot;
    return spot.isMain && other.isMain ? { ...other, isMain: false } : other;
  });
}

function step(draft: Draft, change: Partial<BodyMap>, now: string): Draft {
  return {
    map: redated({ ...draft.map, ...change }, draft.map, now),
    past: [...draft.past, draft.map],
    future: [],
  };
}

/**
 * The map dated now, and in any case later than the one it follows: of two copies the one changed
 * later must win, also after an undo, and also when the clock of the device was set back.
 */
function redated(map: BodyMap, follows: BodyMap, now: string): BodyMap {
  if (now > follows.changedAt) return { ...map, changedAt: now };
  const next = Date.parse(follows.changedAt) + 1;
  return { ...map, changedAt: new Date(Math.min(next, LAST_INSTANT)).toISOString() };
}
