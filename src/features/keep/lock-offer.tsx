import { Link } from "wouter";

import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { Icon } from "@/ui/icon";
import "@/features/keep/keep.css";

type LockOfferProps = { readonly db: Database };

/** Says to a practice whether its clients' maps are locked, and leads to where that is set. */
export function LockOffer({ db }: LockOfferProps) {
  const say = useMessages();
  return (
    <p className="lock-offer">
      <Icon name="lock" />
      <span>
        {say(db.seal ? "lock.practiceOn" : "lock.practiceOff")}{" "}
        <Link href="/data">{say(db.seal ? "lock.practiceChange" : "lock.practiceSet")}</Link>
      </span>
    </p>
  );
}
