import { Link } from "wouter";

import { useMessages } from "@/messages/use-messages";

/** The ways from a marked map to what comes after it. */
export function AfterLinks() {
  const say = useMessages();
  return (
    <div className="row">
      <Link href="/after" className="button">
        {say("after.link")}
      </Link>
      <Link href="/journal" className="button">
        {say("journal.link")}
      </Link>
    </div>
  );
}
