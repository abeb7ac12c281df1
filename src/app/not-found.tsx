import { Link } from "wouter";

import { useMessages } from "@/messages/use-messages";

/** What an address shows that leads nowhere. */
export function NotFound() {
  const say = useMessages();
  return (
    <main className="page">
      <p>{say("app.notFound")}</p>
      <Link href="/" className="button">
        {say("app.toMap")}
      </Link>
    </main>
  );
}
