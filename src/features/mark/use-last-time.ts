import { useCallback, useEffect, useMemo, useState } from "react";

import type { BodyMap } from "@/domain/body-map";
import type { Spot } from "@/domain/spot";
import type { Database } from "@/storage/database";
import { mapBefore } from "@/storage/maps";
import { readSetting, saveSetting } from "@/storage/settings";

/** What the person wants of the spots of last time: not said yet, shown to be touched, or left out. */
type Choice = "open" | "shown" | "left";

/** The map before the one on the table, and what of it is offered. */
export type LastTime = {
  readonly map: BodyMap;
  readonly choice: Choice;
  /** Spots of that map that are shown and not taken over; no part of the map on the table. */
  readonly ghosts: readonly Spot[];
  readonly choose: (choice: "shown" | "left") => void;
};

const NONE: readonly Spot[] = [];

/**
 * The spots of the map before this one, if there are any. What is chosen about them is kept over a
 * reload; which of them were taken is not kept apart: it is plain from the map itself, so that undo
 * brings them back too.
 *
 * @returns `null` as long as that is not known, and where there is nothing to offer
 */
export function useLastTime(db: Database, map: BodyMap): LastTime | null {
  const { id, clientId, startedAt } = map;
  const [known, setKnown] = useState<{ of: string; last: BodyMap; choice: Choice } | null>(null);

  useEffect(() => {
    let isWanted = true;
    void lastTimeOf(db, { clientId, startedAt }).then((found) => {
      if (isWanted) setKnown(found && { of: id, ...found });
    });
    return () => {
      isWanted = false;
    };
  }, [db, id, clientId, startedAt]);

  const choose = useCallback(
    (choice: "shown" | "left") => {
      setKnown((now) => now && { ...now, choice });
      // A choice that could not be kept still holds until the page is closed.
      if (known) void saveSetting(db, "lastTime", `${known.last.id} ${choice}`);
    },
    [db, known],
  );

  const isOffered = known?.of === id && map.moment !== "after";
  const ghosts = useMemo(() => {
    if (!isOffered || known.choice !== "shown" || map.isNothing) return NONE;
    const taken = new Set(map.spots.map((spot) => spot.id));
    const left = known.last.spots.filter((spot) => !taken.has(spot.id));
    return left.length > 0 ? left : NONE;
  }, [isOffered, known, map.isNothing, map.spots]);

  return useMemo(
    () => (isOffered ? { map: known.last, choice: known.choice, ghosts, choose } : null),
    [isOffered, known, ghosts, choose],
  );
}

async function lastTimeOf(
  db: Database,
  map: Pick<BodyMap, "clientId" | "startedAt">,
): Promise<{ last: BodyMap; choice: Choice } | null> {
  try {
    const last = await mapBefore(db, map);
    if (!last || last.spots.length === 0) return null;
    const kept = await readSetting(db, "lastTime");
    if (kept === `${last.id} shown`) return { last, choice: "shown" };
    return { last, choice: kept === `${last.id} left` ? "left" : "open" };
  } catch {
    return null; // an offer is not worth a failure; saving says what is wrong with the database
  }
}
