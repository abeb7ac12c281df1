import { useMessages } from "@/messages/use-messages";
import { askToLock } from "@/storage/lock-channel";
import { Icon } from "@/ui/icon";
import "@/app/lock-entry.css";

/** The menu's entry that locks this device at once. */
export function LockEntry() {
  const say = useMessages();
  return (
    <button type="button" className="lock-entry" onClick={askToLock}>
      <Icon name="lock" />
      {say("lock.now")}
    </button>
  );
}
