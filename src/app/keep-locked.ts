import { isIdle } from "@/app/is-idle";
import { isUnfinished } from "@/lib/unfinished";
import type { Database } from "@/storage/database";
import { askToLock, onLockMessage, tellOtherTabs } from "@/storage/lock-channel";
import { lockAfterMinutes } from "@/storage/lock-minutes";
import { settleWrites } from "@/storage/settle-writes";
import { sealLeftSnapshots } from "@/storage/snapshot";

/** How often, in milliseconds, it is looked whether the device was left alone. */
const LOOK_EVERY_MS = 5000;

/** Text that is typed, and the shape of the figure, wait a moment before they are written. */
const WRITE_DELAY_MS = 400;

const SAVE_TRIES = 4;

const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"];

/**
 * Locks this tab when it, another tab or the person says so, after everything was saved: loading it anew is
 * what takes every word out of the memory. Without a lock it loads anew all the same, since the lock has changed.
 * Under a lock also after some time without a touch, and at once by Ctrl and the full stop.
 *
 * @param save - writes the map on the table; resolves to whether it is on the disk
 */
export function keepLocked(db: Database, save: () => Promise<boolean>): void {
  let lastSign = Date.now();
  let toldAt = 0;
  let isLocking = false;

  async function lock() {
    if (isLocking) return;
    isLocking = true;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.documentElement.style.visibility = "hidden"; // nobody waits for it to be unseen
    await new Promise((resolve) => setTimeout(resolve, WRITE_DELAY_MS));
    if (await everythingIsSaved()) location.reload();
    else document.documentElement.style.visibility = ""; // where it says what is not saved, and why
    isLocking = false;
  }

  /** A write may be under way, and another one wait behind it. */
  async function everythingIsSaved(): Promise<boolean> {
    for (let left = SAVE_TRIES; left > 0; left -= 1) {
      const isKept = await save();
      if ((await settleWrites(db).then(isDone, isNotDone)) && isKept) return true;
    }
    return false;
  }

  onLockMessage((message) => {
    if (message === "lock") void lock();
    else lastSign = Date.now();
  });
  if (!db.seal) return;

  async function look() {
    const minutes = await lockAfterMinutes(db);
    if (isIdle(Date.now() - lastSign, minutes, isUnfinished())) askToLock();
    else if (isUnfinished()) tellOtherTabs("active"); // they do not see what is under way here
  }
  function noteSign() {
    lastSign = Date.now();
    if (lastSign - toldAt < LOOK_EVERY_MS) return;
    toldAt = lastSign;
    tellOtherTabs("active");
  }

  void sealLeftSnapshots(db);
  for (const sign of signs) {
    window.addEventListener(sign, noteSign, { capture: true, passive: true });
  }
  setInterval(() => void look(), LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", () => void look());
  window.addEventListener("pageshow", () => void look());
  window.addEventListener("keydown", (event) => {
    const isFullStop = event.key === "." || event.code === "Period"; // on whatever key it lies
    if (!event.ctrlKey || !isFullStop) return;
    event.preventDefault();
    askToLock();
  });
}

const isDone = () => true;
const isNotDone = () => false;
