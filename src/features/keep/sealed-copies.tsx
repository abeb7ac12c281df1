import { useEffect, useState } from "react";

import { PasscodeForm } from "@/features/keep/passcode-form";
import { useMessages } from "@/messages/use-messages";
import type { Backup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import { openLock } from "@/storage/lock-key";
import type { LockRecord } from "@/storage/lock-record";
import type { Seal } from "@/storage/seal";
import { readSnapshot } from "@/storage/snapshot";

type SealedCopiesProps = {
  readonly db: Database;
  /** Told the copies that open with the passcode. */
  readonly onBackups: (backups: readonly Backup[]) => void;
};

/** Copies that are under another lock than this device now, such as one that was there before a loss. */
export function SealedCopies({ db, onBackups }: SealedCopiesProps) {
  const say = useMessages();
  const [lock, setLock] = useState<LockRecord | null>(null);

  useEffect(() => {
    void readCopies(db.seal).then(({ locks }) => setLock(locks[0] ?? null));
  }, [db]);

  async function open(record: LockRecord, passcode: string) {
    const opened = await openLock(record, passcode);
    if (!opened.ok) return opened.failure;
    const mine = (await readCopies(db.seal)).backups;
    const theirs = (await readCopies(opened.value.seal)).backups;
    // What is under no lock opens both times.
    const further = theirs.filter(
      ({ writtenAt }) => !mine.some((copy) => copy.writtenAt === writtenAt),
    );
    onBackups([...mine, ...further]);
    setLock(null);
    return null;
  }

  if (!lock) return null;
  return (
    <section className="keep-part" aria-labelledby="keep-sealed">
      <h2 id="keep-sealed">{say("lock.copyTitle")}</h2>
      <p>{say("lock.copyOpens")}</p>
      <PasscodeForm action={say("lock.open")} onPasscode={(passcode) => open(lock, passcode)} />
    </section>
  );
}

/** What opens with that seal, and the locks of what does not. */
async function readCopies(seal: Seal | null) {
  const names = ["latest", "earlier", "set-aside"] as const;
  const read = await Promise.all(names.map((name) => readSnapshot(name, seal)));
  return {
    backups: read.flatMap((copy) => (copy.ok ? [copy.value] : [])),
    locks: read.flatMap((copy) =>
      !copy.ok && copy.failure.reason === "sealed" ? [copy.failure.lock] : [],
    ),
  };
}
