import { Link } from "wouter";

import type { ClientId } from "@/domain/client";
import { useMessages } from "@/messages/use-messages";

/** The parts of a client's page, in their order; each has an address of its own. */
export const clientParts = ["glance", "compare", "time", "overall", "table"] as const;
export type ClientPart = (typeof clientParts)[number];

type ClientTabsProps = { readonly clientId: ClientId; readonly part: ClientPart };

/** The way from one part of a client's page to the others. */
export function ClientTabs({ clientId, part }: ClientTabsProps) {
  const say = useMessages();
  return (
    <nav className="client-tabs" aria-label={say("client.parts")}>
      {clientParts.map((one) => (
        <Link
          key={one}
          href={one === "glance" ? `/practice/${clientId}` : `/practice/${clientId}/${one}`}
          aria-current={one === part ? "page" : undefined}
        >
          {say(`client.part.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
