import { EraseSection } from "@/features/keep/erase-section";
import { PasscodeForm } from "@/features/keep/passcode-form";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { unlock } from "@/storage/lock-device";
import { forgetFields } from "@/ui/forget-fields";
import { Icon } from "@/ui/icon";
import "@/features/keep/keep.css";

type LockScreenProps = {
  readonly db: Database;
  /** Told once the database is open to be worked with. */
  readonly onOpen: () => void;
};

/** What stands on the screen of a locked device: the way in, and nothing of anybody. */
export function LockScreen({ db, onOpen }: LockScreenProps) {
  const say = useMessages();

  async function open(passcode: string) {
    const opened = await unlock(db, passcode);
    if (!opened.ok) return opened.failure;
    forgetFields();
    onOpen();
    return null;
  }

  return (
    <main className="page lock-screen">
      <div className="lock-head">
        <Icon name="lock" />
        <h1>{say("lock.title")}</h1>
      </div>
      <PasscodeForm action={say("lock.open")} onPasscode={open} hasFocus />
      <details className="lock-forgotten">
        <summary>{say("lock.forgot")}</summary>
        <p>{say("lock.forgotText")}</p>
        <EraseSection db={db} />
      </details>
    </main>
  );
}
