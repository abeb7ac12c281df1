import { Suspense, useState } from "react";

import { type WayOutProps, waysOut } from "@/features/share/ways-out";
import { useMessages } from "@/messages/use-messages";

/** The other forms in which a parcel can leave, each behind its title. */
export function WaysOutList(props: WayOutProps) {
  const say = useMessages();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return (
    <section className="ways-out" aria-labelledby="ways-out">
      <h2 id="ways-out">{say("wayOut.title")}</h2>
      <p className="soft">{say("wayOut.notSealed")}</p>
      {waysOut.map(({ id, title, hint, Panel }) => (
        <details
          key={id}
          className="way-out"
          onToggle={(event) => {
            if (event.currentTarget.open) setOpened((before) => new Set(before).add(id));
          }}
        >
          <summary>
            <strong>{say(title)}</strong>
            <span className="soft">{say(hint)}</span>
          </summary>
          {opened.has(id) && (
            <Suspense fallback={<p aria-busy="true">{say("share.preparing")}</p>}>
              <Panel {...props} />
            </Suspense>
          )}
        </details>
      ))}
    </section>
  );
}
