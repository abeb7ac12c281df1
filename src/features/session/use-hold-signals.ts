import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";

import { type HoldMark, holdMarks } from "@/domain/hold-marks";
import type { Database } from "@/storage/database";
import { readSetting, saveSetting } from "@/storage/settings";
import { allowTones, soundTones } from "@/ui/soft-tone";
import { canKeepAwake } from "@/ui/use-wake-lock";

const SETTING = "holdSignals";

/** How a hold may draw attention to its marks, all off until wanted; "awake" keeps the screen on. */
export const holdSignals = ["sound", "vibrate", "awake"] as const;
export type HoldSignal = (typeof holdSignals)[number];

/** Milliseconds for which a device vibrates, and rests in between. */
const VIBRATE_MS = 180;

/** Which signals are wanted on this device, how to change that, and how to give them. */
export function useHoldSignals(db: Database) {
  const stored = useLiveQuery(() => readSetting(db, SETTING), [db]);
  const words = typeof stored === "string" ? stored.split(" ") : [];
  const [chosen, setChosen] = useState<readonly HoldSignal[] | null>(null); // shown before it is stored
  const wanted = chosen ?? holdSignals.filter((signal) => words.includes(signal));

  return {
    wanted,
    toggle(signal: HoldSignal) {
      const next = holdSignals.filter((other) => wanted.includes(other) !== (other === signal));
      setChosen(next);
      if (next.includes(signal)) sample(signal);
      return saveSetting(db, SETTING, next.join(" "));
    },
    /** Gives what is wanted: one signal more with each mark. */
    give(mark: HoldMark) {
      const times = holdMarks.indexOf(mark) + 1;
      if (wanted.includes("sound")) soundTones(times);
      if (wanted.includes("vibrate")) vibrate(times);
    },
  };
}

/** Whether this browser can do it at all; one that cannot is not offered. */
export function canSignal(signal: HoldSignal): boolean {
  if (signal === "awake") return canKeepAwake();
  return signal === "sound" ? "AudioContext" in globalThis : "vibrate" in navigator;
}

/** What was just turned on is heard or felt once. */
function sample(signal: HoldSignal): void {
  if (signal === "sound") {
    allowTones();
    setTimeout(() => soundTones(1), 100); // once the device is awake
  }
  if (signal === "vibrate") vibrate(1);
}

function vibrate(times: number): void {
  if (!("vibrate" in navigator)) return;
  navigator.vibrate(Array.from({ length: 2 * times - 1 }, () => VIBRATE_MS));
}
