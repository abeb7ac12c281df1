import { useMessages } from "@/messages/use-messages";
import { DeadEnd } from "@/ui/dead-end";

/** What an address shows that leads nowhere. */
export function NotFound() {
  const say = useMessages();
  return <DeadEnd title={say("app.notFound")} to="/" label={say("app.toMap")} />;
}
