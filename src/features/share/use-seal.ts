import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";

import type { KnownKey } from "@/domain/known-key";
import { makePassphrase, strengthOf } from "@/exchange/passphrase";
import type { SealChoice } from "@/features/share/seal-chooser";
import type { Addressed } from "@/features/share/use-prepared-file";
import type { Database } from "@/storage/database";
import { changeKnownKeys, listKnownKeys } from "@/storage/known-keys";
import { sayUnsaved } from "@/storage/say-unsaved";

const nobody: readonly KnownKey[] = [];

/** For whom a file is: for the known keys by default, else for whoever is told the passphrase. */
export function useSeal(db: Database) {
  const stored = useLiveQuery(() => listKnownKeys(db), [db]);
  const known = stored ?? nobody;
  const [chosen, setChosen] = useState<SealChoice | null>(null);
  const [passphrase, setPassphrase] = useState(makePassphrase);

  const byDefault = known.length > 0 ? "keys" : "passphrase";
  const choice = chosen === null || (chosen === "keys" && known.length === 0) ? byDefault : chosen;
  const keys = known.flatMap((one) => (one.isOn ? [one.key] : [])).join(" ");
  const isKnown = stored !== undefined;

  const addressed = useMemo((): Addressed => {
    if (choice === "anyone") return "anyone";
    if (!isKnown) return "unsettled";
    if (choice === "keys")
      return keys === "" ? "unsettled" : { kind: "keys", keys: keys.split(" ") };
    return strengthOf(passphrase) === "too-short"
      ? "unsettled"
      : { kind: "passphrase", passphrase };
  }, [choice, isKnown, keys, passphrase]);

  function changeKey({ key }: KnownKey, change: "on" | "off" | "forget") {
    void sayUnsaved(
      changeKnownKeys(db, (all) =>
        change === "forget"
          ? all.filter((one) => one.key !== key)
          : all.map((one) => (one.key === key ? { ...one, isOn: change === "on" } : one)),
      ),
    );
  }

  return {
    addressed,
    chooser: {
      known,
      choice,
      passphrase,
      onChoose: setChosen,
      onPassphrase: setPassphrase,
      onKey: changeKey,
    },
  };
}
