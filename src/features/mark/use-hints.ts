import { useCallback, useEffect, useState } from "react";

import type { Database } from "@/storage/database";
import { readSetting, saveSetting } from "@/storage/settings";

/** Whether the hints of the first visit are still wanted on this device, and how they end for good. */
export type Hints = { readonly areWanted: boolean; readonly finish: () => void };

/** The hints of the first visit: not shown before it is known that they have not been followed yet. */
export function useHints(db: Database): Hints {
  const [areWanted, setAreWanted] = useState(false);

  useEffect(() => {
    readSetting(db, "hints").then(
      (kept) => setAreWanted(kept !== "followed"),
      () => setAreWanted(false), // saving says what is wrong with the database
    );
  }, [db]);

  const finish = useCallback(() => {
    setAreWanted(false);
    void saveSetting(db, "hints", "followed");
  }, [db]);

  return { areWanted, finish };
}
