import { useState } from "react";

import { useMessages } from "@/messages/use-messages";

type OlderMapNoticeProps = { readonly startedAt: string; readonly onNewMap: () => void };

/** Asks, when the open map is of an earlier day, whether today should have a map of its own. */
export function OlderMapNotice({ startedAt, onNewMap }: OlderMapNoticeProps) {
  const say = useMessages();
  const date = new Date(startedAt);
  const [isAsked, setIsAsked] = useState(() => date.toDateString() !== new Date().toDateString());
  if (!isAsked) return null;

  return (
    <div className="notice">
      <p>{say("mark.older", { date })}</p>
      <div className="row">
        <button type="button" className="button button-primary" onClick={onNewMap}>
          {say("mark.newMap")}
        </button>
        <button type="button" className="button" onClick={() => setIsAsked(false)}>
          {say("mark.keepMap")}
        </button>
      </div>
    </div>
  );
}
