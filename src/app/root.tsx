import { useCallback } from "react";

import { App } from "@/app/app";
import { ErrorBoundary } from "@/app/error-boundary";
import { type StartUp, useStartUp } from "@/app/start-up";
import type { Language } from "@/messages/languages";
import type { Catalogue } from "@/messages/load-catalogue";
import { MessageProvider } from "@/messages/message-provider";
import type { Database } from "@/storage/database";
import { saveSetting } from "@/storage/settings";

type RootProps = {
  readonly started: Promise<StartUp>;
  readonly catalogue: Catalogue;
  readonly db: Database;
};

/** The whole app: language, safety net, screens. */
export function Root({ started, catalogue, db }: RootProps) {
  // A choice that could not be kept still holds until the page is closed.
  const keep = useCallback(
    (language: Language) => void saveSetting(db, "language", language),
    [db],
  );
  return (
    <MessageProvider catalogue={catalogue} onChoose={keep}>
      <ErrorBoundary>
        <Started started={started} />
      </ErrorBoundary>
    </MessageProvider>
  );
}

function Started({ started }: Pick<RootProps, "started">) {
  return <App {...useStartUp(started)} />;
}
