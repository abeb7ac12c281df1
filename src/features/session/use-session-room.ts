import { useState } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import { regionAtAnchor } from "@/body/region-at-anchor";
import type { Anchor } from "@/domain/anchor";
import {
  beginHold,
  describeHold,
  type HoldDescription,
  removeHold,
  stopHold,
} from "@/domain/change-holds";
import type { Hold, HoldId } from "@/domain/hold";
import type { HoldMark } from "@/domain/hold-marks";
import type { Place } from "@/domain/place";
import { HOLD_LIMIT, type Session } from "@/domain/session";
import type { Spot, SpotId } from "@/domain/spot";
import { markerId } from "@/scene/session-markers";
import { useComparison } from "@/scene/use-comparison";
import type { useHoldSignals } from "@/features/session/use-hold-signals";
import type { SessionWork } from "@/features/session/use-session";
import { lastedWords } from "@/messages/hold-words";
import { useMessages } from "@/messages/use-messages";
import { allowTones } from "@/ui/soft-tone";

type SessionRoom = {
  readonly posed: PosedFigure;
  /** How the figure is shaped now. */
  readonly skin: PosedFigure["skin"];
  readonly session: Session;
  /** What the client marked. */
  readonly marks: readonly Spot[];
  readonly work: SessionWork;
  readonly signals: ReturnType<typeof useHoldSignals>;
};

/** What is open on the screen of a session, what can be done there, and what was just done, in words. */
export function useSessionRoom({ posed, skin, session, marks, work, signals }: SessionRoom) {
  const say = useMessages();
  const { holds } = session;
  const running = holds.find(({ seconds }) => seconds === null);
  const [openId, setOpenId] = useState<HoldId | null>(running?.id ?? null);
  const [backTo, setBackTo] = useState<HoldId | "top" | null>(null);
  const [movingId, setMovingId] = useState<HoldId | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const [announcement, setAnnouncement] = useState("");
  const open = holds.find(({ id }) => id === openId);
  const moving = holds.find(({ id }) => id === movingId);

  const { comparison, nameOf, markers } = useComparison({ posed, skin, marks, holds });

  async function begin(place: Place) {
    const now = Date.now(); // before anything is waited for
    allowTones();
    if (holds.length >= HOLD_LIMIT) {
      setAnnouncement(say("hold.full", { limit: HOLD_LIMIT }));
      return;
    }
    const id = crypto.randomUUID() as HoldId; // a UUID by the function's contract
    setOpenId(id);
    const after = await work.change((stored) => beginHold(stored, place, id, now));
    if (after) setAnnouncement(say("hold.begun", { place: nameOf(place) }));
  }

  async function stop() {
    const now = Date.now();
    const after = await work.change((stored) => stopHold(stored, now));
    const ended = after?.holds.find(({ id }) => id === running?.id);
    if (!ended) return;
    setOpenId(ended.id);
    const lasted = lastedWords(say, ended.seconds ?? 0);
    setAnnouncement(say("hold.stopped", { place: nameOf(ended), lasted }));
  }

  async function goTo(place: Place) {
    if (!moving) return begin(place);
    const { anchor, region, side } = place;
    setMovingId(null);
    await work.change((stored) => describeHold(stored, moving.id, { anchor, region, side }));
    setAnnouncement(say("mark.moved", { place: nameOf(place) }));
  }

  function close() {
    setOpenId(null);
    setBackTo(openId);
  }

  return {
    running,
    /** Where the focus goes on when a sheet was closed; `null` when none was. */
    backTo,
    open,
    moving,
    isFinding,
    announcement,
    comparison,
    markers,
    nameOf,
    goTo,
    stop,
    close,
    openHold: setOpenId,
    tapSkin: (anchor: Anchor) => {
      const { region, side } = regionAtAnchor(posed.figure, anchor);
      void goTo({ anchor, region, side });
    },
    /** A hold opens; a client's mark is worked where it is. */
    tapMarker: (id: SpotId) => {
      const hold = holds.find((one) => markerId(one) === id);
      const mark = marks.find((spot) => spot.id === id);
      const place = hold ?? mark;
      if (hold && !moving) setOpenId(hold.id);
      else if (place) void goTo(place);
    },
    again: (hold: Hold) => void begin(hold),
    describe(id: HoldId, as: (hold: Hold) => Partial<HoldDescription>, gesture?: string) {
      void work.change((stored) => describeHold(stored, id, as), gesture);
    },
    async remove(hold: Hold) {
      setOpenId(null);
      setBackTo("top");
      await work.change((stored) => removeHold(stored, hold.id));
      setAnnouncement(say("hold.removed", { place: nameOf(hold) }));
    },
    async undo() {
      await work.undo();
      setAnnouncement(say("mark.undone"));
    },
    tellMark(hold: Hold, mark: HoldMark, isLate: boolean) {
      if (!isLate) signals.give(mark);
      setAnnouncement(say("hold.passed", { place: nameOf(hold), lasted: lastedWords(say, mark) }));
    },
    beginMove: setMovingId,
    leaveMove: () => setMovingId(null),
    find: () => setIsFinding(true),
    closeFinder: () => setIsFinding(false),
  };
}
