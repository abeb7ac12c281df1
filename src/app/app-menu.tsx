import { type ReactNode, useRef } from "react";
import { Link, useLocation } from "wouter";

import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";

/** What is seldom wanted, one tap away: each with the page it leads to. */
const entries = [
  ["/after", "nav.after"],
  ["/journal", "nav.journal"],
  ["/data", "nav.data"],
  ["/about", "nav.about"],
] as const;

type AppMenuProps = {
  /** What may be done beside going somewhere, at the end of the list. */
  readonly children?: ReactNode;
};

/** A button that opens a list of further pages: the browser's own popover, which Escape and a tap beside it close. */
export function AppMenu({ children }: AppMenuProps) {
  const say = useMessages();
  const [here] = useLocation();
  const list = useRef<HTMLDivElement>(null);

  return (
    <div className="app-more">
      <button
        type="button"
        className="app-more-button"
        popoverTarget="app-more"
        aria-label={say("app.more")}
        aria-current={entries.some(([page]) => page === here) ? "true" : undefined}
      >
        <Icon name="menu" />
      </button>
      <div id="app-more" className="app-more-list" popover="auto" ref={list}>
        <nav aria-label={say("app.more")}>
          {entries.map(([page, name]) => (
            <Link
              key={page}
              href={page}
              aria-current={page === here ? "page" : undefined}
              onClick={() => list.current?.hidePopover()}
            >
              {say(name)}
            </Link>
          ))}
        </nav>
        {children}
      </div>
    </div>
  );
}
