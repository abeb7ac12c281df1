import { useMemo } from "react";

import type { Figure } from "@/body/figure";
import type { BodyMap } from "@/domain/body-map";
import { referralCounts } from "@/domain/referral-counts";
import { spotThreads } from "@/domain/spot-threads";
import { MomentLegend } from "@/scene/plots/moment-legend";
import { ThreadCard } from "@/scene/plots/thread-card";
import { fromToWords } from "@/messages/referral-words";
import { useMessages } from "@/messages/use-messages";

type JournalOverTimeProps = { readonly figure: Figure; readonly maps: readonly BodyMap[] };

/** What only several maps say together: each spot's course, and what was felt elsewhere how often. */
export function JournalOverTime({ figure, maps }: JournalOverTimeProps) {
  const say = useMessages();
  const threads = useMemo(() => spotThreads(maps), [maps]);
  const counts = useMemo(() => referralCounts(maps), [maps]);
  return (
    <>
      {threads.length > 0 && (
        <section className="after-told">
          <h2>{say("journal.overTime")}</h2>
          <MomentLegend />
          <ul className="after-told">
            {threads.map((thread) => (
              <ThreadCard key={thread.spotId} figure={figure} thread={thread} />
            ))}
          </ul>
        </section>
      )}
      {counts.length > 0 && (
        <section className="after-told">
          <h2>{say("journal.seen")}</h2>
          <ul className="told-in-words">
            {counts.map(({ from, to, seen, worked }) => (
              <li key={`${from.region}.${from.side} ${to.region}.${to.side}`}>
                {say("journal.count", { pair: fromToWords(say, from, [to]), seen, worked })}
              </li>
            ))}
          </ul>
          <p className="soft after-basis">{say("journal.countNote")}</p>
        </section>
      )}
    </>
  );
}
