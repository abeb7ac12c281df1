import { useState } from "react";

import type { Hold } from "@/domain/hold";
import type { Place } from "@/domain/place";
import { type Referral, REFERRAL_PLACES } from "@/domain/referral";
import type { MapOnTable } from "@/features/after/map-on-table";

/** Something felt elsewhere while it is told: at first nobody knows from where. */
export type Telling = Omit<Referral, "from"> & { readonly from: Place | null };

/** Where the next tap on the figure goes. */
export type FeltTarget = "from" | "to";

/** What is felt elsewhere and being told, and what can be done with it. */
export type FeltElsewhere = {
  readonly telling: Telling | null;
  readonly target: FeltTarget;
  readonly aimAt: (target: FeltTarget) => void;
  readonly begin: () => void;
  readonly edit: (referral: Referral) => void;
  /** A place that was tapped or found: where the hand was, or one more where it was felt. */
  readonly takePlace: (place: Place) => void;
  readonly takeHold: (hold: Hold) => void;
  readonly removePlace: (index: number) => void;
  readonly change: (as: Partial<Omit<Referral, "id" | "from" | "to">>) => void;
  readonly remove: () => void;
  readonly close: () => void;
};

/**
 * Tells one thing felt elsewhere. It is part of the map, and stored, as soon as it says from where to
 * where; all of it is one step of undo.
 */
export function useFeltElsewhere(table: MapOnTable): FeltElsewhere {
  const [telling, setTelling] = useState<Telling | null>(null);
  const [target, setTarget] = useState<FeltTarget>("from");
  const { referrals } = table.map;

  function become(next: Telling) {
    setTelling(next);
    const { from } = next;
    const others = referrals.filter(({ id }) => id !== next.id);
    const isKnown = others.length < referrals.length;
    if (from === null || next.to.length === 0) {
      if (isKnown) table.tell({ referrals: others }, `felt ${next.id}`);
      return;
    }
    const whole: Referral = { ...next, from };
    const changed = isKnown
      ? referrals.map((one) => (one.id === next.id ? whole : one))
      : [...referrals, whole];
    table.tell({ referrals: changed }, `felt ${next.id}`);
  }

  return {
    telling,
    target,
    aimAt: setTarget,
    begin: () => {
      setTelling(blank());
      setTarget("from");
    },
    edit: (referral) => {
      setTelling(referral);
      setTarget("to");
    },
    takePlace: (place) => {
      if (!telling) return;
      if (target === "from") {
        become({ ...telling, from: place, holdId: null });
        setTarget("to");
      } else if (telling.to.length < REFERRAL_PLACES) {
        become({ ...telling, to: [...telling.to, place] });
      }
    },
    takeHold: ({ id, anchor, region, side }) => {
      if (!telling) return;
      become({ ...telling, from: { anchor, region, side }, holdId: id });
      setTarget("to");
    },
    removePlace: (index) => {
      if (telling) become({ ...telling, to: telling.to.filter((_place, i) => i !== index) });
    },
    change: (as) => {
      if (telling) become({ ...telling, ...as });
    },
    remove: () => {
      if (!telling) return;
      const others = referrals.filter(({ id }) => id !== telling.id);
      if (others.length < referrals.length) table.tell({ referrals: others });
      setTelling(null);
    },
    close: () => setTelling(null),
  };
}

function blank(): Telling {
  return {
    id: crypto.randomUUID() as Referral["id"], // a UUID by the function's contract
    from: null,
    holdId: null,
    to: [],
    words: [],
    ownWord: "",
    intensity: null,
    when: null,
    lasted: null,
    isKnown: null,
    cameWithIt: "",
  };
}
