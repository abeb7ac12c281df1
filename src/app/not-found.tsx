import { Link } from "wouter";

import { useMessages } from "@/messages/use-messages";

/** What an address shows that leads nowhere. */
export function NotFound() {
  const say = useMessages();
  return (
    <main className="page">
      <h1 className="notice">{say("app.notFound")}</h1>
      <Link href="/" className="button">
        {say("app.toMap")}
      </Link>
    </main>
  );
}
