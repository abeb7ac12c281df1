import { useCallback, useRef, useState } from "react";

import { leafOfSpot } from "@/body/leaf-of-spot";
import type { PosedFigure } from "@/body/posed-figure";
import { regionAtAnchor } from "@/body/region-at-anchor";
import type { Anchor } from "@/domain/anchor";
import { SPOT_LIMIT } from "@/domain/body-map";
import { RADIUS_MAX, RADIUS_MIN, type Stroke, withStroke } from "@/domain/extent";
import type { Spot, SpotId } from "@/domain/spot";
import type { Place } from "@/domain/place";
import { newSpot } from "@/features/mark/new-spot";
import { takeSpots } from "@/features/mark/take-spots";
import type { Marking } from "@/features/mark/use-draft";
import { useMove } from "@/features/mark/use-move";
import { placeName, yourPlace } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { canDrawFigure } from "@/scene/figure-canvas";
import { tick } from "@/ui/tick";
import { useAfterPicture } from "@/ui/use-after-picture";

/** What lies over the figure, or is done on it; never two of these at once. */
type Open =
  | { readonly what: "nothing" | "shape" }
  | { readonly what: "spot" | "move" | "paint"; readonly id: SpotId };

const NOTHING: Open = { what: "nothing" };

/** What is open on the screen of marking, what can be done there, and what was just done, in words. */
export function useMarkScreen(
  posed: PosedFigure,
  marking: Marking,
  /** Offered from last time; touching one takes it over. */
  ghosts: readonly Spot[],
) {
  const say = useMessages();
  const { draft, act } = marking;
  const { spots } = draft.map;
  const [open, setOpen] = useState<Open>(NOTHING);
  const [isListOpen, setIsListOpen] = useState(false);
  const [isFinding, setIsFinding] = useState(false);
  const [announcement, setAnnouncement] = useState("");
  const placedByTap = useRef<SpotId | null>(null);
  const move = useMove(posed, act);

  const spotThat = (what: Open["what"]) =>
    "id" in open && open.what === what ? spots.find((spot) => spot.id === open.id) : undefined;
  // The marker is drawn first, the sheet about it right after.
  const describedId = useAfterPicture(open.what === "spot" ? open.id : null);
  const described = spots.find((spot) => spot.id === describedId);
  const moving = spotThat("move");
  const painting = spotThat("paint");

  const leafAt = (place: Pick<Spot, "anchor" | "region">) => leafOfSpot(posed.figure, place);
  const your = (spot: Place) => yourPlace(say, spot.region, spot.side, leafAt(spot));
  const nameOf = (spot: Place) => placeName(say, spot.region, spot.side, leafAt(spot));
  const placeAt = useCallback(
    (anchor: Anchor): Place => {
      const { region, side } = regionAtAnchor(posed.figure, anchor);
      return { anchor, region, side };
    },
    [posed],
  );

  function mark(place: Place) {
    placedByTap.current = null;
    if (moving) {
      act({ type: "move", id: moving.id, to: place });
      setOpen({ what: "spot", id: moving.id });
      setAnnouncement(say("mark.moved", { place: nameOf(place) }));
      return;
    }
    if (spots.length >= SPOT_LIMIT) {
      setAnnouncement(say("mark.full", { limit: SPOT_LIMIT }));
      return;
    }
    const spot = newSpot(place);
    placedByTap.current = spot.id;
    act({ type: "place", spot });
    setTimeout(tick); // the picture comes first
    setOpen({ what: "spot", id: spot.id });
    setIsListOpen(false);
    setAnnouncement(say("mark.placed", { place: your(place) }));
  }

  function select(id: SpotId) {
    placedByTap.current = null; // a second tap on a marker has nothing to take back
    const ghost = ghosts.find((spot) => spot.id === id);
    if (!ghost || take([ghost])) setOpen({ what: "spot", id });
    if (ghost) setIsListOpen(false);
  }

  /** Spots of last time become spots of today; the sheet or the list then asks whether they are so still. */
  function take(taken: readonly Spot[]): boolean {
    const [first] = taken;
    const result = takeSpots(spots, taken);
    if (!first || !result.ok) {
      const isPaint = !result.ok && result.failure === "too-much-paint";
      setAnnouncement(isPaint ? say("paint.full") : say("mark.full", { limit: SPOT_LIMIT }));
      return false;
    }
    act({ type: "take", spots: taken });
    setAnnouncement(
      taken.length === 1
        ? say("last.taken", { place: your(first) })
        : say("last.allTaken", { count: taken.length }),
    );
    return true;
  }

  /** The first tap has marked; the second says that it was meant to come closer. */
  function takeBackFirstTap() {
    if (placedByTap.current === null || placedByTap.current !== spots.at(-1)?.id) return;
    placedByTap.current = null;
    act({ type: "undo" });
    setOpen(NOTHING);
    setAnnouncement(say("mark.closer"));
  }

  function spread(metres: number, pull: number) {
    if (!described || described.extent?.kind === "strokes") return;
    const radius = Math.round(metres * 1000);
    const extent = { kind: "disc", radius: Math.min(radius, RADIUS_MAX) } as const;
    const as = { extent: radius < RADIUS_MIN ? null : extent };
    act({ type: "describe", id: described.id, as, gesture: `pull ${described.id} ${pull}` });
  }

  function paint(stroke: Stroke) {
    if (!painting) return;
    const others = spots.filter(({ id }) => id !== painting.id).map((spot) => spot.extent);
    const extent = withStroke(painting.extent, painting.anchor, stroke, others);
    if (extent.ok) act({ type: "describe", id: painting.id, as: { extent: extent.value } });
    else setAnnouncement(say("paint.full"));
  }

  function moveTo(id: SpotId, { anchor, region, side, extent }: Spot) {
    act({ type: "move", id, to: { anchor, region, side, extent } });
    setAnnouncement(say("mark.moved", { place: nameOf({ anchor, region, side }) }));
  }

  function beginMove(id: SpotId) {
    move.begin(spots.find((spot) => spot.id === id));
    setIsListOpen(false); // on a phone it would cover the places to choose from
    setOpen({ what: "move", id });
    setAnnouncement(say(canDrawFigure() ? "move.keys" : "move.buttons"));
  }

  function stepMove(anchor: Anchor) {
    const to = placeAt(anchor);
    const distance = Math.round(move.step(to) * 1000) / 10;
    setAnnouncement(say("move.at", { place: your(to), distance }));
  }

  function keepMove() {
    if (!moving) return;
    setOpen({ what: "spot", id: moving.id });
    setAnnouncement(say("mark.moved", { place: nameOf(moving) }));
  }

  function leaveMove() {
    if (moving) move.leave(moving);
    setOpen(NOTHING);
  }

  function remove(spot: Spot) {
    act({ type: "remove", id: spot.id });
    setOpen(NOTHING);
    setAnnouncement(say("mark.removed", { place: your(spot) }));
  }

  function undo() {
    act({ type: "undo" });
    setAnnouncement(say("mark.undone"));
  }

  function redo() {
    act({ type: "redo" });
    setAnnouncement(say("mark.redone"));
  }

  return {
    isShaping: open.what === "shape",
    isListOpen,
    isFinding,
    announcement,
    /** The spot that is meant, whatever is done with it. */
    selectedId: "id" in open ? open.id : null,
    described,
    moving,
    painting,
    nameOf,
    placeAt,
    mark,
    select,
    /** The list then asks which of them are so still. */
    takeAll: () => setIsListOpen(take(ghosts)),
    takeBackFirstTap,
    spread,
    paint,
    moveTo,
    beginMove,
    stepMove,
    keepMove,
    leaveMove,
    remove,
    undo,
    redo,
    beginPaint: (id: SpotId) => setOpen({ what: "paint", id }),
    beginShape: () => setOpen({ what: "shape" }),
    close: () => setOpen(NOTHING),
    toggleList: () => setIsListOpen(!isListOpen),
    find: () => setIsFinding(true),
    closeFinder: () => {
      setIsFinding(false);
      setOpen((now) => (now.what === "move" ? NOTHING : now));
    },
  };
}

/** The screen of marking as it is now, and what can be done on it. */
export type MarkScreenState = ReturnType<typeof useMarkScreen>;
