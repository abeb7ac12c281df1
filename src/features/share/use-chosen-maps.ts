import { useMemo, useState } from "react";

import type { MapId } from "@/domain/body-map";
import type { Parcel } from "@/exchange/make-parcel";

/** Which of a client's maps leave, with the sessions that belong to them: until it is chosen otherwise, the newest alone. */
export function useChosenMaps({ maps, sessions }: Pick<Parcel, "maps" | "sessions">) {
  const [mapsLeft, setMapsLeft] = useState<ReadonlySet<MapId> | null>(null);
  const leftOut = useMemo(
    () => mapsLeft ?? new Set(maps.slice(1).map(({ id }) => id)),
    [mapsLeft, maps],
  );
  const chosen = useMemo(() => {
    const kept = maps.filter(({ id }) => !leftOut.has(id));
    return {
      maps: kept,
      sessions: sessions.filter(({ id }) => kept.some(({ sessionId }) => sessionId === id)),
    };
  }, [maps, sessions, leftOut]);
  return { chosen, leftOut, leaveOut: setMapsLeft };
}
