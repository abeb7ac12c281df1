import type { ReactNode } from "react";
import { Link, useRoute } from "wouter";

import { AppMenu } from "@/app/app-menu";
import { LanguageChooser } from "@/app/language-chooser";
import { useMessages } from "@/messages/use-messages";

type HeaderProps = {
  /** Leads nowhere: the name and the choice of a language alone. */
  readonly isBare?: boolean;
  /** Further entries of the menu. */
  readonly children?: ReactNode;
};

/** The name of the app, the ways to its three rooms, and the choice of a language. */
export function Header({ isBare = false, children }: HeaderProps) {
  const say = useMessages();
  const [isMark] = useRoute("/");
  const [isReview] = useRoute("/review");
  const [isShare] = useRoute("/share");
  const [isPractice] = useRoute("/practice/*?");

  const current = (isHere: boolean) => (isHere ? ("page" as const) : undefined);
  return (
    <header className="app-header">
      <span className="app-name">
        <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
          <path
            d="M4 22c5-11 9-13 12-8s7 3 12-5"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.6"
            strokeLinecap="round"
          />
          <circle cx="9" cy="14.5" r="2.6" fill="#b3261e" />
          <circle cx="23" cy="17" r="2.6" fill="#6b2f8a" />
        </svg>
        <span>{say("app.name")}</span>
      </span>
      {!isBare && (
        <nav aria-label={say("app.menu")}>
          <Link href="/" aria-current={current(isMark || isReview)}>
            {say("nav.mark")}
          </Link>
          <Link href="/share" aria-current={current(isShare)}>
            {say("nav.share")}
          </Link>
          <Link href="/practice" aria-current={current(isPractice)}>
            {say("nav.practice")}
          </Link>
        </nav>
      )}
      {!isBare && <AppMenu>{children}</AppMenu>}
      <LanguageChooser />
    </header>
  );
}
