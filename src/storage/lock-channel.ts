/**
 * What the tabs of this app tell each other about the lock.
 *
 * - `lock`: lock now, or load anew because the lock has changed
 * - `active`: somebody is working in a tab, so that the others do not take the device for left alone
 */
export type LockMessage = "lock" | "active";

const listeners = new Set<(message: LockMessage) => void>();
let channel: BroadcastChannel | null = null;

/** Locks this tab and all others: each saves first. Where there is no lock they load anew. */
export function askToLock(): void {
  tellOtherTabs("lock");
  for (const listener of listeners) listener("lock");
}

/** Tells the other tabs alone. */
export function tellOtherTabs(message: LockMessage): void {
  openChannel()?.postMessage(message);
}

/** Has it told what this tab or another one asks for; gives what ends that. */
export function onLockMessage(listener: (message: LockMessage) => void): () => void {
  openChannel();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function openChannel(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel !== "function") return channel;
  channel = new BroadcastChannel("fasciamap-lock");
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data !== "lock" && data !== "active") return;
    for (const listener of listeners) listener(data);
  });
  return channel;
}
