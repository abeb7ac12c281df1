import { useState } from "react";

import { useMessages } from "@/messages/use-messages";

type OlderMapNoticeProps = { readonly startedAt: string; readonly onNewMap: () => void };

/** Asks, when the open map is of an earlier day, whether today should have a map of its own. */
export function OlderMapNotice({ startedAt, onNewMap }: OlderMapNoticeProps) {
  const say = useMessages();
  const [isKept, setIsKept] = useState(false);
  const date = new Date(startedAt);
  const isToday = date.toDateString() === new Date().toDateString();
  if (isToday || isKept) return null;

  return (
    <div className="notice">
      <p>{say("mark.older", { date })}</p>
      <div className="row">
        <button type="button" className="button button-primary" onClick={onNewMap}>
          {say("mark.newMap")}
        </button>
        <button type="button" className="button" onClick={() => setIsKept(true)}>
          {say("mark.keepMap")}
        </button>
      </div>
    </div>
  );
}
